/** The largest input that is read, in bytes. */
export const largestInput = 50 * 1024 * 1024
