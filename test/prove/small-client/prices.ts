const rates: Record<string, number> = { student: 0.5 };
const seen = new Map<string, number>();

export const discount = (price: number, who: string): number => price * (rates[who] ?? 1);

export function halve(price: number): number {
  let left = price;
  while (left > 10) left = left / 2;
  return left;
}

export function count(name: string): number {
  seen.set(name, (seen.get(name) ?? 0) + 1);
  return seen.get(name) ?? 0;
}

export async function paid(send: () => Promise<boolean>): Promise<number> {
  let attempts = 1;
  while (!(await send())) attempts = attempts + 1;
  return attempts;
}

export const unasked = (price: number): number => price + 1;
