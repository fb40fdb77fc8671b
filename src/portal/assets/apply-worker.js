/*
 * The proof of work of the application form, apart from the page so that typing goes on. SHA-256 is written out here:
 * browsers offer theirs only over HTTPS, and call it too slowly for short texts.
 */
const primes = (count) => {
  const found = []
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}
const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32)
const first = new Uint32Array(primes(8).map((p) => fraction(p ** (1 / 2))))
const constants = new Uint32Array(primes(64).map((p) => fraction(Math.cbrt(p))))
const schedule = new Uint32Array(64)

/** The digest of one block in `words` (16), as 8 words into `out`. FIPS 180-4. */
const digestBlock = (words, out) => {
  const w = schedule
  w.set(words)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]
    const y = w[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = w[i - 16] + s0 + w[i - 7] + s1
  }
  let [a, b, c, d, e, f, g, h] = first
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) out[i] = first[i] + added[i]
}

const wordsOf = (hex) => (hex.match(/.{8}/g) ?? []).map((word) => parseInt(word, 16))
const hexOf = (words) => Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('')

/** Tries counters until the key begins as it must: salt, nonce and counter digested `cost` times. */
const solve = ({ salt, nonce, cost, keyPrefix }) => {
  const head = [...wordsOf(salt), ...wordsOf(nonce)]
  const wanted = keyPrefix.toLowerCase()
  const [wantedWord] = wordsOf(wanted.slice(0, 8))
  const start = new Uint32Array(16)
  start.set(head)
  start[head.length + 1] = 0x80000000
  start[15] = (head.length + 1) * 32
  const again = new Uint32Array(16)
  again[8] = 0x80000000
  again[15] = 256
  const key = new Uint32Array(8)
  for (let counter = 0; counter < 1_000_000; counter++) {
    start[head.length] = counter
    digestBlock(start, key)
    for (let round = 1; round < cost; round++) {
      again.set(key)
      digestBlock(again, key)
    }
    if (key[0] === wantedWord && hexOf(key).startsWith(wanted)) return { counter, derivedKey: hexOf(key) }
  }
  return undefined
}

self.addEventListener('message', ({ data }) => {
  self.postMessage(solve(data))
})
