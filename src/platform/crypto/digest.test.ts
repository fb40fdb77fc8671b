import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, digestOf, randomToken, sm3, tokenDigest } from '#platform/crypto'

describe('SM3', () => {
  test('gives the two examples of GB/T 32905—2016 annex A', () => {
    assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    const second = 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'
    assert.equal(sm3('abcd'.repeat(16)), second)
    assert.equal(sm3(Buffer.from('abcd'.repeat(16))), second)
  })

  test('takes a text as its UTF-8 and refuses one that has none', () => {
    assert.equal(sm3('公开'), sm3(new Uint8Array([0xe5, 0x85, 0xac, 0xe5, 0xbc, 0x80])))
    assert.throws(() => sm3('\uD800'), TypeError)
  })
})

describe('canonical JSON', () => {
  test('gives the example of RFC 8785, 3.2.3: keys by UTF-16 code units', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
    assert.equal(text, `{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`)
  })

  test('gives the example of RFC 8785, 3.2.2: numbers, texts, literals', () => {
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/'
    assert.equal(
      canonicalJson({ numbers, string, literals: [null, true, false] }),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('holds what JSON holds, and is the same however the keys are turned', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).map(([key, item]) => [key, turned(item)])
      return Object.fromEntries(entries.reverse())
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
        assert.equal(canonicalJson(turned(value)), text)
        assert.equal(digestOf(value), sm3(text))
      }),
    )
  })

  test('refuses what JSON cannot hold, at any depth, without printing it', () => {
    const circle: unknown[] = []
    circle.push(circle)
    const secret = '110101199003070029'
    const refused = [
      undefined,
      Symbol(secret),
      () => secret,
      10n,
      NaN,
      Infinity,
      new Date(0),
      new Map([[secret, secret]]),
      Buffer.from(secret),
      circle,
      new Array<unknown>(1),
      { [Symbol(secret)]: secret },
      `${secret}\uDC00`,
      { [`${secret}\uD800`]: 1 },
    ]
    for (const value of refused)
      for (const nested of [value, [value], { [secret]: value }])
        assert.throws(
          () => digestOf(nested),
          (error) => error instanceof TypeError && !error.message.includes(secret),
        )
  })

  test('takes the same object twice, which is no circle', () => {
    const shared = { a: 1 }
    assert.equal(canonicalJson([shared, shared]), '[{"a":1},{"a":1}]')
  })
})

describe('one-time tokens', () => {
  test('are base64url of as many bytes, never the same, and stored as their SM3', () => {
    const tokens = Array.from({ length: 100 }, () => randomToken(24))
    assert.equal(new Set(tokens).size, 100)
    for (const token of tokens) assert.match(token, /^[\w-]{32}$/u)
    assert.equal(randomToken().length, 43)
    assert.equal(tokenDigest('abc'), sm3('abc'))
  })

  test('have at least 16 bytes', () => {
    assert.throws(() => randomToken(15), RangeError)
  })
})
