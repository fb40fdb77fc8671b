/** A tar archive (POSIX ustar) is blocks of so many bytes: a header, the content, zeros up to the next block. */
export const blockSize = 512

/** Eleven octal digits. */
const largestEntry = 8 ** 11 - 1

export interface EntryHeader {
  readonly name: string
  readonly size: number
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

const sumOf = (block: Uint8Array): number =>
  block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)

/** Time is left out: a backup of the same moment has the same bytes. */
export const headerBlock = ({ name, size }: EntryHeader): Buffer => {
  const block = Buffer.alloc(blockSize)
  if (Buffer.byteLength(name) > 100) throw new RangeError(`the name ${name} is too long for an entry`)
  if (size > largestEntry) throw new RangeError(`${name} is too large for an entry`)
  block.write(name, 0)
  block.write(octal(0o600, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(size, 12), 124)
  block.write(octal(0, 12), 136)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

const textAt = (block: Buffer, from: number, length: number): string =>
  block
    .subarray(from, from + length)
    .toString('utf8')
    .replace(/\0.*$/su, '')

const numberAt = (block: Buffer, from: number, length: number): number =>
  Number.parseInt(textAt(block, from, length).trim(), 8)

/** The header in a block; `end` for the zeros behind the last entry, undefined for what no program of ours wrote. */
export const headerIn = (block: Buffer): EntryHeader | 'end' | undefined => {
  if (block.every((byte) => byte === 0)) return 'end'
  if (numberAt(block, 148, 8) !== sumOf(block) || textAt(block, 156, 1) !== '0') return undefined
  const size = numberAt(block, 124, 12)
  return Number.isSafeInteger(size) ? { name: textAt(block, 0, 100), size } : undefined
}

/** How many zeros follow content of a size. */
export const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize
