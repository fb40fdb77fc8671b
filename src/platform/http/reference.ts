/** No 0/O, 1/I: the number is read out on the telephone. 32 letters, so five bits choose one. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const four = (): string => {
  const bits = Math.trunc(Math.random() * 2 ** 20)
  return [15, 10, 5, 0].map((shift) => letters[(bits >> shift) & 31]).join('')
}

/** A number for one request that a person can copy by hand: `K7M2-9QXA`. It finds a line in the log; it is no secret. */
export const newReference = (): string => `${four()}-${four()}`
