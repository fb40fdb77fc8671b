/** No 0/O, 1/I: the number is read out on the telephone. 32 letters, so five bits choose one. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number for one request that a person can copy by hand: `K7M2-9QXA`. */
export const newReference = (): string => {
  const bits = crypto.getRandomValues(new Uint8Array(8))
  const text = Array.from(bits, (bit) => letters[bit & 31]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
