// node scripts/run-ts.mjs prisma/geo/draw-map.ts: draws components/municipality/country-map.json from the GeoJSON of districts and cities.
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../loaders/read-csv';
import { type Point, type Ring, thinTogether } from './topology';

type Feature = {
  properties: { code: string; type: string };
  geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
};
/** `d` is empty for a city of which only a point is known; `x, y` is a city's point, or the middle of a district (for its name). */
export type MapShape = { code: string; city: boolean; d: string; x: number; y: number; size: number };

const SOURCE = new URL('../data/geo/kgz_adm2_cod_ab_2018_simplified.geojson', import.meta.url);
const TARGET = new URL('../../components/municipality/country-map.json', import.meta.url);
const WIDTH = 1000;
/** Square units of the drawing (a unit is 0.9 km) under which a bend is not drawn. */
const SMALLEST_BEND = 9;
/** Rings smaller than this (enclaves of a few fields) are left out. */
const SMALLEST_RING = 4;
/** Its polygon covers little more than Ketmen-Tebe (data README): the middle of it is not the city. */
const NO_POINT = new Set(['41703440000010']);

export function drawMap(): { width: number; height: number; shapes: MapShape[] } {
  const { features } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { features: Feature[] };
  const project = projection(features);
  const all = features.map((feature) => ({ feature, rings: ringsOf(feature).map((ring) => ring.map(project.point)) }));
  const thinned = thinTogether(all.flatMap(({ rings }) => rings), SMALLEST_BEND);
  const shapes = all.map(({ feature, rings }) => shapeOf(feature, thinned.splice(0, rings.length)));
  const placed = withCities(shapes, (lon, lat) => project.point([lon, lat]));
  return { width: WIDTH, height: project.height, shapes: placed.sort((a, b) => Number(a.city) - Number(b.city) || a.code.localeCompare(b.code)) };
}

/** Cities whose place is known, with or without a polygon: Bishkek, Osh and the towns have none in the source. */
function withCities(shapes: readonly MapShape[], project: (lon: number, lat: number) => Point): MapShape[] {
  const rows = readCsv('territories.csv', ['code', 'level', 'lat', 'lon']).filter(({ level }) => level === 'republican_city' || level === 'city' || level === 'town');
  const known = new Map(shapes.map((shape) => [shape.code, shape]));
  for (const { code, lat, lon } of rows) {
    const shape = known.get(code ?? '');
    if (!code || !lat || !lon || NO_POINT.has(code)) continue;
    const [x, y] = project(Number(lon), Number(lat)).map(Math.round) as [number, number];
    known.set(code, { code, city: true, d: shape?.d ?? '', x, y, size: 1 });
  }
  return [...known.values()];
}

function ringsOf({ geometry }: Feature): number[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) => polygon.slice(0, 1)).map((ring) => ring.slice(0, -1));
}

/** Degrees to the drawing: lengths are true in the middle of the country. Tenths of a unit keep shared points shared. */
function projection(features: readonly Feature[]) {
  const points = features.flatMap(ringsOf).flat();
  const [west, east] = [Math.min(...points.map((point) => point[0] ?? 0)), Math.max(...points.map((point) => point[0] ?? 0))];
  const [south, north] = [Math.min(...points.map((point) => point[1] ?? 0)), Math.max(...points.map((point) => point[1] ?? 0))];
  const scale = WIDTH / (east - west);
  const stretch = scale / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    point: ([lon = 0, lat = 0]: number[]): Point => [tenth((lon - west) * scale), tenth((north - lat) * stretch)],
    height: Math.ceil((north - south) * stretch),
  };
}

function shapeOf({ properties }: Feature, rings: readonly Ring[]): MapShape {
  const large = rings.filter((ring) => Math.abs(areaOf(ring)) >= SMALLEST_RING);
  const drawn = (large.length > 0 ? large : rings).toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  const [x, y] = middleOf(drawn[0] ?? []);
  return {
    code: properties.code, city: properties.type !== 'district', d: drawn.map(pathOf).join(''),
    x: Math.round(x), y: Math.round(y), size: properties.type === 'district' ? Math.round(Math.abs(areaOf(drawn[0] ?? []))) : 0,
  };
}

/** A ring in whole units and relative steps: "M12 34l5-6z". */
function pathOf(ring: Ring): string {
  const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const [first = [0, 0], ...rest] = points;
  let [px, py] = first;
  const steps = rest.flatMap(([x, y]) => {
    const step = [x - px, y - py];
    [px, py] = [x, y];
    return step[0] === 0 && step[1] === 0 ? [] : step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ').replace(/ -/g, '-')}z`;
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

function middleOf(ring: Ring): Point {
  const area = areaOf(ring) || 1;
  const sum = ring.reduce(([sx, sy], [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * ny - nx * y;
    return [sx + (x + nx) * cross, sy + (y + ny) * cross];
  }, [0, 0]);
  return [(sum[0] ?? 0) / (6 * area), (sum[1] ?? 0) / (6 * area)];
}

if (import.meta.main) writeFileSync(TARGET, `${JSON.stringify(drawMap())}\n`);
