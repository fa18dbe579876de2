type Schema = Readonly<Record<string, unknown>>;

const annotations = ["$schema", "$defs", "title", "description", "format", "required"];

/**
 * Whether a value fits a JSON Schema: the part of draft 2020-12 our schema is written in, by the
 * letter of the draft and without zod.
 *
 * @throws Error where the schema uses a word that is not read here.
 */
export function fitsSchema(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, argument]) =>
    annotations.includes(word)
      ? word !== "required" || hasAll(value, argument as string[])
      : fitsWord(value, word, argument, schema, root),
  );
}

function fitsWord(
  value: unknown,
  word: string,
  argument: unknown,
  schema: Schema,
  root: Schema,
): boolean {
  const fits = (inner: unknown, by: unknown): boolean => fitsSchema(inner, by as Schema, root);
  const forms = (): boolean[] => (argument as Schema[]).map((form) => fits(value, form));
  switch (word) {
    case "$ref":
      return fits(value, definition(argument as string, root));
    case "type":
      return isOfType(value, argument as string);
    case "const":
      return value === argument;
    case "enum":
      return (argument as unknown[]).includes(value);
    case "anyOf":
      return forms().includes(true);
    case "oneOf":
      return forms().filter(Boolean).length === 1;
    case "dependentRequired":
      return Object.entries(argument as Record<string, string[]>).every(
        ([key, needed]) => !hasAll(value, [key]) || !isObject(value) || hasAll(value, needed),
      );
    case "pattern":
      return typeof value !== "string" || expression(argument as string).test(value);
    case "minLength":
      return typeof value !== "string" || [...value].length >= (argument as number);
    case "minItems":
      return !Array.isArray(value) || value.length >= (argument as number);
    case "maxItems":
      return !Array.isArray(value) || value.length <= (argument as number);
    case "minimum":
      return typeof value !== "number" || value >= (argument as number);
    case "exclusiveMinimum":
      return typeof value !== "number" || value > (argument as number);
    case "maximum":
      return typeof value !== "number" || value <= (argument as number);
    case "multipleOf":
      return typeof value !== "number" || isMultiple(value, argument as number);
    case "items":
      return !Array.isArray(value) || value.every((item) => fits(item, argument));
    case "properties":
      return entries(value).every(
        ([key, inner]) =>
          !Object.hasOwn(argument as Schema, key) || fits(inner, (argument as Schema)[key]),
      );
    case "propertyNames":
      return entries(value).every(([key]) => fits(key, argument));
    case "additionalProperties": {
      const named = (schema["properties"] ?? {}) as Schema;
      const others = entries(value).filter(([key]) => !Object.hasOwn(named, key));
      return argument === false
        ? others.length === 0
        : others.every(([, inner]) => fits(inner, argument));
    }
    default:
      throw new Error(`The schema says ${word}, which fitsSchema does not read.`);
  }
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, "u");
  expressions.set(pattern, known);
  return known;
}

/** Whether a number is a whole number of steps, as far as decimals can be written exactly. */
function isMultiple(value: number, step: number): boolean {
  return Number((Math.round(value / step) * step).toPrecision(15)) === value;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function hasAll(value: unknown, keys: readonly string[]): boolean {
  return !isObject(value) || keys.every((key) => Object.hasOwn(value, key));
}

function definition(reference: string, root: Schema): unknown {
  return reference
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Schema)[key], root);
}
