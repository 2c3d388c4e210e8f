import fc from 'fast-check';

/** As much of JSON Schema as the service's description uses. */
export type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

/** Values that mean something to the service, by the name of their field; they are mixed in among the made-up ones. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Values as the schema wants them, of a length that many can be made of. */
export function jsonOf(schema: Schema, known: Known = {}, name = ''): fc.Arbitrary<unknown> {
  const made = madeOf(schema, known);
  const own = known[name] ?? [];
  return own.length > 0 ? fc.oneof(made, { weight: 6, arbitrary: fc.constantFrom(...own) }) : made;
}

function madeOf(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { anyOf, allOf, type, minimum = 0, maximum = 2 ** 53 - 1 } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => jsonOf(one, known)));
  if (allOf?.[0]) return jsonOf(allOf[0], known);
  if (type === 'object') return objectOf(schema, known);
  if (type === 'array') {
    const items = jsonOf(schema.items ?? {}, known);
    return fc.array(items, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
  }
  if (type === 'integer' || type === 'number')
    return fc.oneof(
      fc.integer({ min: minimum, max: minimum + 50 }),
      fc.maxSafeInteger().map((n) => Math.min(maximum, Math.max(minimum, n))),
    );
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'string') return textOf(schema);
  return fc.jsonValue();
}

function textOf({ pattern, minLength = 0, maxLength = 30 }: Schema): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)), unit: 'binary' });
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, jsonOf(one, known, name)]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] });
}

/** What no schema of ours wants anywhere. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    ...[null, '', ' ', '\0', '\ud800', 'x'.repeat(10_000), -1, 0.5, 2 ** 53, -(2 ** 53), 1e308, true],
    ...[[], {}, [[]], 'NaN', '2026-02-30', '-000001-01-01', '__proto__', "'; DROP TABLE tills; --", '%00'],
  ),
);

/** The same values, some with one thing in them dropped, added, or made into garbage. */
export function crooked(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const wrong = fc.record({
    path: fc.array(fc.nat(20), { maxLength: 6 }),
    value: garbage,
    drop: fc.boolean(),
  });
  return fc
    .tuple(values, fc.option(wrong, { freq: 2 }))
    .map(([value, how]) => (how ? spoil(value, how) : value));
}

type Wrong = { path: number[]; value: unknown; drop: boolean };

function spoil(value: unknown, { path, ...how }: Wrong): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return how.value;
  const keys = [...Object.keys(value), 'more'];
  const key = keys[at % keys.length] ?? '';
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? spoil(one, { path: rest, ...how }) : one));
  const { [key]: own, ...others } = value as Record<string, unknown>;
  if (how.drop && rest.length === 0) return others;
  return { ...others, [key]: spoil(own, { path: rest, ...how }) };
}
