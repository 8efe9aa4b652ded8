// Binary search over what ascends.

/** The first index from 0 to `length` for which `test` holds, when it holds for all after it too; `length` where none does. */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
