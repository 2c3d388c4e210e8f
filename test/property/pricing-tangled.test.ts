import { describe } from 'vitest';
import { agreesWithTheModel } from '../oracle/large-baskets.ts';
import { tangledShop } from '../oracle/shops.ts';

describe('bundles in a tangled shop', () => agreesWithTheModel(tangledShop));
