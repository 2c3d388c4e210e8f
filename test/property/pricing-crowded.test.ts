import { describe } from 'vitest';
import { agreesWithTheModel } from '../oracle/large-baskets.ts';
import { crowdedShop } from '../oracle/shops.ts';

describe('bundles in a crowded shop', () => agreesWithTheModel(crowdedShop));
