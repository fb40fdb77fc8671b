/** How many smallest hashes stand for a text; two texts share about as many of them as they share words. */
export const signatureLength = 32
const shingle = 2

/** A 32-bit hash of a stretch of text (FNV-1a), started from `seed`. */
const hashOf = (text: string, from: number, to: number, seed: number): number => {
  let hash = seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** One hash in 53 bits: texts with the same one are taken to be the same. */
export const exactHash = (text: string): number =>
  hashOf(text, 0, text.length, 0x811c9dc5) * 0x200000 + (hashOf(text, 0, text.length, 0x9e3779b9) >>> 11)

/** Odd multipliers, one per place of the signature: fixed, so that digests made apart can be compared. */
const multipliers = Uint32Array.from({ length: signatureLength }, (_, index) => {
  let seed = Math.imul(index + 1, 0x9e3779b1)
  seed = Math.imul(seed ^ (seed >>> 15), 0x85ebca6b)
  return (seed ^ (seed >>> 13)) | 1
})

/** Writes the signature of a text into `into` from `offset`: of each hash the last sixteen bits of its minimum. */
export const writeSignature = (text: string, into: Uint16Array, offset: number): void => {
  const least = new Uint32Array(signatureLength).fill(0xffffffff)
  for (let at = 0; at + shingle <= text.length; at++) {
    const hash = hashOf(text, at, at + shingle, 0x811c9dc5)
    for (let place = 0; place < signatureLength; place++) {
      const mixed = Math.imul(hash ^ (hash >>> 16), multipliers[place] ?? 1) >>> 0
      if (mixed < (least[place] ?? 0)) least[place] = mixed
    }
  }
  for (let place = 0; place < signatureLength; place++) into[offset + place] = (least[place] ?? 0) >>> 8
}

/** The share of places two signatures have in common, from 0 to 1: an estimate of how alike the texts are. */
export const likeness = (one: Uint16Array, at: number, other: Uint16Array, from: number): number => {
  let same = 0
  for (let place = 0; place < signatureLength; place++) if (one[at + place] === other[from + place]) same++
  return same / signatureLength
}
