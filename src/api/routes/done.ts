/** The answer of a change that has nothing to give back. */
export const done = async (work: Promise<unknown>): Promise<{ readonly done: true }> => {
  await work
  return { done: true }
}
