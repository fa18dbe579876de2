import { randomSequence } from "./randomSequence.ts";
import { type Territory, TerritoryBuilder } from "./territory.ts";

/**
 * A territory as they are: districts and wards of any size, wards that report themselves, cells
 * right under a district or the city, and hamlets a level deeper than the rest.
 *
 * @param size About how many units it has.
 */
export function raggedTerritory(size: number): Territory {
  const builder = new TerritoryBuilder();
  const upTo = randomSequence();
  const addCells = (id: string, row: number, count: number): void => {
    for (let cell = 0; cell < count; cell++) builder.add(`${id}.c${cell}`, row);
  };
  const city = builder.add("city", -1);
  addCells("city", city, 100);
  const average = Math.ceil(size / 500);
  for (let district = 0; builder.size < size; district++) {
    const id = `d${district}`;
    const row = builder.add(id, city);
    addCells(id, row, upTo(average));
    for (let ward = upTo(60); ward > 0; ward--) {
      const wardId = `${id}.w${ward}`;
      const wardRow = builder.add(wardId, row);
      const cells = upTo(8) === 0 ? 0 : upTo(2 * average);
      addCells(wardId, wardRow, cells);
      if (cells === 0 || upTo(4) > 0) continue;
      const hamlet = builder.add(`${wardId}.h`, wardRow);
      addCells(`${wardId}.h`, hamlet, 1 + upTo(average));
    }
  }
  return builder.build(`ragged, ${builder.size.toLocaleString("en")} units`);
}
