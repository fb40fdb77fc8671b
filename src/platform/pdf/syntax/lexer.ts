import type { Value } from './value.ts'

const white = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const isRegular = (byte: number): boolean => !white.has(byte) && !delimiters.has(byte)

/** Deeper nesting than this no program writes. */
const deepest = 100

/** Reads values one after the other; a word that is no value is given as an operator. */
export class Lexer {
  readonly bytes: Uint8Array
  at: number
  /** What comments said. */
  readonly comments: string[] = []

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  get atEnd(): boolean {
    this.skip()
    return this.at >= this.bytes.length
  }

  private byte(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1
  }

  skip(): void {
    while (this.at < this.bytes.length) {
      const byte = this.byte()
      if (byte === 0x25) this.comment()
      else if (white.has(byte)) this.at += 1
      else return
    }
  }

  private comment(): void {
    const from = this.at
    while (this.at < this.bytes.length && this.byte() !== 10 && this.byte() !== 13) this.at += 1
    this.comments.push(Buffer.from(this.bytes.subarray(from + 1, this.at)).toString('utf8'))
  }

  /** The next word, empty where there is none. */
  word(): string {
    this.skip()
    const from = this.at
    while (this.at < this.bytes.length && isRegular(this.byte())) this.at += 1
    return Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1')
  }

  private name(): Value {
    this.at += 1
    const raw: number[] = []
    while (this.at < this.bytes.length && isRegular(this.byte())) {
      const hex =
        this.byte() === 0x23
          ? Buffer.from(this.bytes.subarray(this.at + 1, this.at + 3)).toString('latin1')
          : ''
      if (/^[0-9a-f]{2}$/iu.test(hex)) {
        raw.push(Number.parseInt(hex, 16))
        this.at += 3
      } else {
        raw.push(this.byte())
        this.at += 1
      }
    }
    return { is: 'name', name: Buffer.from(raw).toString('latin1') }
  }

  private hex(): Value {
    this.at += 1
    let digits = ''
    while (this.at < this.bytes.length && this.byte() !== 0x3e) {
      const each = String.fromCharCode(this.byte())
      if (/[0-9a-f]/iu.test(each)) digits += each
      this.at += 1
    }
    this.at += 1
    return { is: 'string', bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex') }
  }

  private escaped(out: number[]): void {
    this.at += 1
    const octal = /^[0-7]{1,3}/u.exec(
      Buffer.from(this.bytes.subarray(this.at, this.at + 3)).toString('latin1'),
    )?.[0]
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 0xff)
      this.at += octal.length
      return
    }
    const byte = this.byte()
    this.at += 1
    if (byte === 13 && this.byte() === 10) this.at += 1
    if (byte === 10 || byte === 13) return
    const meant = { n: 10, r: 13, t: 9, b: 8, f: 12 }[String.fromCharCode(byte)]
    out.push(meant ?? byte)
  }

  private literal(): Value {
    this.at += 1
    const out: number[] = []
    for (let depth = 1; this.at < this.bytes.length;) {
      const byte = this.byte()
      if (byte === 0x5c) {
        this.escaped(out)
        continue
      }
      this.at += 1
      if (byte === 0x28) depth += 1
      if (byte === 0x29) depth -= 1
      if (depth === 0) break
      out.push(byte)
    }
    return { is: 'string', bytes: Uint8Array.from(out) }
  }

  private dict(depth: number): Value {
    this.at += 2
    const entries = new Map<string, Value>()
    while (!this.atEnd) {
      if (this.byte() === 0x3e) {
        this.at += this.byte(1) === 0x3e ? 2 : 1
        break
      }
      const key = this.value(depth + 1)
      if (key?.is !== 'name') {
        if (key === undefined) this.at += 1
        continue
      }
      const value = this.value(depth + 1)
      if (value !== undefined) entries.set(key.name, value)
    }
    return { is: 'dict', entries }
  }

  private array(depth: number): Value {
    this.at += 1
    const items: Value[] = []
    while (!this.atEnd) {
      if (this.byte() === 0x5d) {
        this.at += 1
        break
      }
      const item = this.value(depth + 1)
      if (item === undefined) this.at += 1
      else items.push(item)
    }
    return { is: 'array', items }
  }

  /** A number, or a reference where two numbers and an R stand. */
  private plain(): Value | undefined {
    const from = this.at
    const text = this.word()
    if (text === '') return undefined
    if (!/^\d{1,10}$/u.test(text)) return { is: 'plain', text }
    const after = this.at
    const head = Buffer.from(this.bytes.subarray(from, from + 40)).toString('latin1')
    const reference = /^(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/u.exec(
      head,
    )
    if (reference === null) {
      this.at = after
      return { is: 'plain', text }
    }
    this.at = from + reference[0].length
    return { is: 'ref', number: Number(text) }
  }

  /** The next value; a word that is none is `plain`. Undefined at something that begins no value. */
  value(depth = 0): Value | undefined {
    this.skip()
    if (depth > deepest || this.at >= this.bytes.length) return undefined
    switch (this.byte()) {
      case 0x2f:
        return this.name()
      case 0x28:
        return this.literal()
      case 0x5b:
        return this.array(depth)
      case 0x3c:
        return this.byte(1) === 0x3c ? this.dict(depth) : this.hex()
      default:
        return this.plain()
    }
  }
}
