import type { FileLimits } from '../limits.ts'
import { sizeInWords } from '../limits.ts'
import { no } from '../no.ts'

/** What one file sent in may still unpack to, shared by the archives inside it. */
export interface Budget {
  readonly limits: FileLimits
  /** Counts entries; throws Refusal when there are too many. */
  readonly enter: (entries: number) => void
  /** Counts unpacked bytes of an entry as they come. `packed` is what they were. Throws Refusal when it is a bomb. */
  readonly unpack: (bytes: number, soFar: number, packed: number) => void
}

/** Small entries may be packed as well as they like: a page of blanks is no bomb. */
const harmless = 1024 * 1024

export const budgetOf = (limits: FileLimits): Budget => {
  let entries = 0
  let unpacked = 0
  return {
    limits,
    enter: (count) => {
      entries += count
      if (entries > limits.entries)
        throw no.entries(`压缩包里的文件超过 ${limits.entries} 个，请分成几个压缩包再传。`)
    },
    unpack: (bytes, soFar, packed) => {
      unpacked += bytes
      if (unpacked > limits.unpacked)
        throw no.unpacked(`压缩包解开后超过 ${sizeInWords(limits.unpacked)}，请分成几个压缩包再传。`)
      if (soFar > harmless && soFar > packed * limits.ratio)
        throw no.unpacked('压缩包里有一个文件解开后大得不正常，像是用来拖垮系统的，请核对文件的来源。')
    },
  }
}
