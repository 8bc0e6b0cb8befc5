// Arithmetic of colours, by the published formulas. A colour is [red, green, blue] from 0 to 1 as in #rrggbb.

export const fromHex = (hex) => {
  const digits = /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i.test(hex) && hex.slice(1);
  if (!digits) throw new Error(`"${hex}" is no colour of the form #rrggbb`);
  const step = digits.length / 3;
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * step, (at + 1) * step);
    return Number.parseInt(part.padEnd(2, part), 16) / 255;
  });
};

/** Between two colours, as a gradient has it. */
export const between = (a, b, share) => a.map((part, at) => part + (b[at] - part) * share);

const linear = (colour) => colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
const encoded = (light) =>
  light.map((part) => {
    const inside = Math.min(Math.max(part, 0), 1);
    return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  });
const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0));

/** WCAG 2.2, "contrast ratio". */
export function contrast(a, b) {
  const [dark, light] = [a, b]
    .map((colour) => times([[0.2126, 0.7152, 0.0722]], linear(colour))[0] + 0.05)
    .sort((x, y) => x - y);
  return light / dark;
}

/**
 * How those see who lack a cone: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; severity 1.0.
 */
const LACKING = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ways of seeing, by name: each turns a colour into what is seen of it. */
export const EYES = {
  "all cones": (colour) => colour,
  ...Object.fromEntries(
    Object.entries(LACKING).map(([name, matrix]) => [name, (colour) => encoded(times(matrix, linear(colour)))]),
  ),
};

/** CIELAB under D65, which is the white of sRGB. */
export function lab(colour) {
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    linear(colour),
  );
  const [x, y, z] = xyz.map((part, at) => {
    const share = part / [0.95047, 1, 1.08883][at];
    return share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27) * (share / 116) + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 between two colours in CIELAB: 1 is about the least that can be seen. */
export function ciede2000([l1, a1, b1], [l2, a2, b2]) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7));
  const polar = (a, b) => {
    const hue = (Math.atan2(b, a * stretch) * 180) / Math.PI;
    return [Math.hypot(a * stretch, b), hue < 0 ? hue + 360 : hue];
  };
  const [[c1, h1], [c2, h2]] = [polar(a1, b1), polar(a2, b2)];

  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  let hue = h1 + h2;
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) > 180) hue += hue < 360 ? 360 : -360;
    hue /= 2;
  }
  const [lightness, chroma] = [(l1 + l2) / 2 - 50, (c1 + c2) / 2];
  const weight =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  const l = (l2 - l1) / (1 + (0.015 * lightness ** 2) / Math.sqrt(20 + lightness ** 2));
  const c = (c2 - c1) / (1 + 0.045 * chroma);
  const h = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))) / (1 + 0.015 * chroma * weight);
  const twist = Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))));
  const rotation = -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * twist;
  return Math.sqrt(l ** 2 + c ** 2 + h ** 2 + rotation * c * h);
}
