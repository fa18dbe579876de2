import type { ResolvedIndicator } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";

/**
 * Links the indicators that read another's reports to it. What they read has that one's decimals.
 *
 * Issues: `unknown-indicator`, and `invalid-value` where its reports are not ones that add up.
 *
 * @param known Whether the document has an indicator of an id, sound or not.
 */
export function resolveReadings(
  indicators: readonly ResolvedIndicator[],
  known: (id: string) => boolean,
  issues: IssueCollector,
): ResolvedIndicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.record.id, indicator]));
  return indicators.map((indicator) => {
    const { record, measure, context } = indicator;
    const reading = measure.reads?.(context.options);
    if (reading === undefined) return indicator;
    const base = byId.get(reading.indicator);
    if (base === undefined && known(reading.indicator)) return indicator;
    if (base === undefined || !addsUp(base)) {
      refuse(indicator, reading.indicator, base !== undefined, issues);
      return indicator;
    }
    const { decimals } = record;
    if (typeof decimals === "object" && (decimals.value ?? decimals.of) !== undefined) {
      issues.add({
        code: "invalid-value",
        path: ["indicators", indicator.position, "decimals"],
        expected: "decimals for the figure alone",
        received: decimals,
        message: `${record.id} is read from ${base.record.id}, whose numbers have decimals of their own.`,
      });
    }
    const { value } = base.context.decimals;
    return {
      ...indicator,
      context: Object.freeze({
        ...context,
        decimals: { figure: context.decimals.figure, value, of: value },
        reads: { unitOfMeasure: base.context.unitOfMeasure },
      }),
      reads: { ...reading, position: base.position },
    };
  });
}

function addsUp({ measure, context, balance }: ResolvedIndicator): boolean {
  const amounts = measure.figure === "amount" && measure.targets === "added";
  return amounts && balance === "flow" && measure.reads?.(context.options) === undefined;
}

function refuse(
  { record, measure, position }: ResolvedIndicator,
  read: string,
  there: boolean,
  issues: IssueCollector,
): void {
  issues.add({
    code: there ? "invalid-value" : "unknown-indicator",
    path: ["indicators", position, "measure"],
    expected: "the id of an indicator whose reports add up, such as a sum with the balance flow",
    received: read,
    message: there
      ? `The indicator ${record.id} (${measure.name}) is read from ${read}, whose reports do not add up over time.`
      : `The indicator ${record.id} (${measure.name}) is read from ${read}, which is not in the cascade.`,
  });
}
