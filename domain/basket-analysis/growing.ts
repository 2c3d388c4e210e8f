/** Numbers whose amount is not known beforehand; those from `length` on mean nothing. */
export type Growing<A extends Uint32Array | Float64Array> = { values: A; length: number };

export const growingWhole = (room = 1024): Growing<Uint32Array> => ({
  values: new Uint32Array(room),
  length: 0,
});
export const growingReal = (room = 1024): Growing<Float64Array> => ({
  values: new Float64Array(room),
  length: 0,
});

export function push(list: Growing<Uint32Array | Float64Array>, value: number): void {
  if (list.length === list.values.length) makeRoom(list, list.length + 1);
  list.values[list.length] = value;
  list.length += 1;
}

/** Room for so many in all; what is there stays. */
export function makeRoom(list: Growing<Uint32Array | Float64Array>, room: number): void {
  if (room <= list.values.length) return;
  const Kind = list.values.constructor as Uint32ArrayConstructor;
  const values = new Kind(Math.max(room, list.values.length * 2));
  values.set(list.values as Uint32Array);
  list.values = values;
}
