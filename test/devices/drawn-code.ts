/** The widths of each sign of Code 128: bar, space, bar, space, bar, space, by its value (ISO/IEC 15417). */
const signs = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const startB = 104;
const toC = 99;
const toB = 100;

/** Reads the Code 128 that an SVG picture draws with upright strokes; throws at a wrong check sign. */
export function code128In(svg: string): string {
  const bars = [...svg.matchAll(/<path stroke="[^"]*" stroke-width="([\d.]+)" d="([^"]+)"/g)].flatMap(
    ([, wide = '', path = '']) =>
      [...path.matchAll(/M([\d.]+) /g)].map(([, x = '']) => {
        const [middle, half] = [Number(x), Number(wide) / 2];
        return { from: middle - half, to: middle + half };
      }),
  );
  const sorted = bars.sort((a, b) => a.from - b.from);
  const module = Math.min(...sorted.map(({ from, to }) => to - from));
  const widths = sorted.flatMap(({ from, to }, at) => {
    const next = sorted[at + 1]?.from ?? to;
    return [(to - from) / module, (next - to) / module];
  });
  const values: number[] = [];
  // The stop sign has a bar more, and nothing comes after it.
  for (let at = 0; at + 8 < widths.length; at += 6)
    values.push(
      signs.indexOf(
        widths
          .slice(at, at + 6)
          .map(Math.round)
          .join(''),
      ),
    );
  return said(values);
}

function said(values: readonly number[]): string {
  const check = values.at(-1);
  const body = values.slice(0, -1);
  const sum = body.reduce((total, value, at) => total + value * Math.max(1, at), 0);
  if (body.includes(-1) || sum % 103 !== check) throw new Error('These bars are no Code 128.');
  let pairs = body[0] !== startB;
  let text = '';
  for (const value of body.slice(1)) {
    if (pairs && value === toB) pairs = false;
    else if (!pairs && value === toC) pairs = true;
    else text += pairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}
