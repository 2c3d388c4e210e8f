import { expect } from 'vitest';
import { z } from 'zod';
import type { Generated, OpenApi } from './generated-requests.ts';

type Reply = { statusCode: number; headers: Record<string, unknown>; body: string };
type Described = { content?: Record<string, { schema: Parameters<typeof z.fromJSONSchema>[0] }> };

/**
 * Holds replies against the service's own description of itself: the status is named there, so is the kind of the body, and
 * a body of JSON is what its schema says, without a field too many. Requests by a method that is not described pass.
 */
export function asDescribed({ paths }: OpenApi) {
  const schemas = new Map<string, z.ZodType>();
  return ({ route, method }: Generated, { statusCode, headers, body }: Reply) => {
    const operation = paths[route]?.[method];
    if (!operation) return;
    const where = `${method} ${route} ${statusCode}: ${body.slice(0, 500)}`;
    const described = operation.responses[statusCode] as Described | undefined;
    const kind = String(headers['content-type']).split(';')[0] ?? '';
    const content = described?.content?.[kind];
    expect(content, where).toBeDefined();
    if (!content || kind !== 'application/json') return;
    const key = `${method} ${route} ${statusCode}`;
    const schema = schemas.get(key) ?? z.fromJSONSchema(content.schema);
    schemas.set(key, schema);
    expect(schema.safeParse(JSON.parse(body)).error, where).toBeUndefined();
  };
}
