/** A sum of decimal numbers as they are written, whatever their order: 0.1 and 0.2 make 0.3. */
export interface ExactSum {
  readonly add: (value: number) => void
  readonly total: () => number
}

interface Decimal {
  readonly digits: bigint
  readonly places: number
}

const decimalOf = (value: number): Decimal => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

const rescale = ({ digits, places }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - places)

const add = (one: Decimal, other: Decimal): Decimal => {
  const places = Math.max(one.places, other.places)
  return { digits: rescale(one, places) + rescale(other, places), places }
}

const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e-${places}`)

/** An empty exact sum. Whole numbers take the short way. */
export const exactSum = (): ExactSum => {
  let whole = 0
  let rest: Decimal = { digits: 0n, places: 0 }
  return {
    add: (value) => {
      if (Number.isSafeInteger(value) && Number.isSafeInteger(whole + value)) whole += value
      else rest = add(rest, decimalOf(value))
    },
    total: () => (rest.digits === 0n ? whole : numberOf(add(rest, decimalOf(whole)))),
  }
}
