import assert from 'node:assert/strict'
import { createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { CryptoError, keysFrom, sealer } from '#platform/crypto'
import type { CryptoErrorCode, SealContext, Sealer } from '#platform/crypto'

const [older, newer] = [randomBytes(32), randomBytes(32)]
const { seal, open, reseal }: Sealer = sealer(keysFrom([older]))
const cell: SealContext = { table: 'applicants', column: 'id_number', row: 'a-17' }
const secret = '11010119900307002X'

const wellFormed = fc.string({ unit: 'grapheme', maxLength: 60 })

const throwsCode = (code: CryptoErrorCode, act: () => unknown) => {
  assert.throws(act, (error) => {
    assert.ok(error instanceof CryptoError)
    assert.equal(error.code, code)
    assert.match(error.message, /^[^a-z]*(?:GONGKAI_KEY)?[^a-z]*。$/u)
    assert.ok(!inspect(error, { showHidden: true, depth: null }).includes(secret))
    return true
  })
}

/** The same text with the body's byte at `index` changed by `change`. */
const tampered = (sealed: string, index: number, change: number): string => {
  const cut = sealed.lastIndexOf('.') + 1
  const body = Buffer.from(sealed.slice(cut), 'base64url')
  body.writeUInt8(body.readUInt8(index) ^ change, index)
  return sealed.slice(0, cut) + body.toString('base64url')
}

describe('sealing a cell', () => {
  test('node:crypto computes SM4-GCM of RFC 8998, A.1', () => {
    const hex = (text: string) => Buffer.from(text, 'hex')
    const key = createSecretKey(hex('0123456789abcdeffedcba9876543210'))
    const decipher = createDecipheriv('sm4-gcm', key, hex('00001234567800000000abcd'), { authTagLength: 16 })
    decipher.setAAD(hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'))
    decipher.setAuthTag(hex('83de3541e4c2b58177e065a9bf7b62ec'))
    const sealed =
      '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d'
    const plain = decipher.update(sealed, 'hex', 'hex') + decipher.final('hex')
    assert.equal(
      plain,
      Array.from('abcdefea')
        .map((letter) => letter.repeat(16))
        .join(''),
    )
  })

  test('every text comes back whole, and looks different each time', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (text, row) => {
        const context = { ...cell, row: `r${row}` }
        const sealed = seal(text, context)
        assert.match(sealed, /^sm4gcm\.1\.[0-9a-f]{8}\.[\w-]{38,}$/u)
        assert.equal(open(sealed, context), text)
        assert.notEqual(seal(text, context), sealed)
      }),
    )
  })

  test('what is written is SM4-GCM under HKDF-SM3, as docs/adr/0013 says: others can open it with the key', () => {
    const [, , keyId, encoded = ''] = seal(secret, cell).split('.')
    const body = Buffer.from(encoded, 'base64url')
    const info = 'gongkai/1/field-encryption'
    const key = createSecretKey(new Uint8Array(hkdfSync('sm3', older, '', info, 16)))
    const decipher = createDecipheriv('sm4-gcm', key, body.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(`sm4gcm.1.${keyId} applicants.id_number.a-17`))
    decipher.setAuthTag(body.subarray(-16))
    assert.equal(decipher.update(body.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8'), secret)
  })

  test('a text without UTF-8 is refused, not mended', () => {
    throwsCode('text-malformed', () => seal(`${secret}\uD800`, cell))
  })

  test('a cell needs a table, a column and a row', () => {
    for (const part of [{ table: '' }, { table: 'a.b' }, { column: 'a.b' }, { row: '' }])
      assert.throws(() => seal(secret, { ...cell, ...part }), TypeError)
  })
})

describe('opening', () => {
  test('refuses every sealed text of which any byte was changed', () => {
    fc.assert(
      fc.property(wellFormed, fc.integer({ min: 1, max: 255 }), (text, change) => {
        const sealed = seal(text, cell)
        const bytes = Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url').length
        assert.equal(bytes, 12 + Buffer.byteLength(text) + 16)
        for (let index = 0; index < bytes; index += 1)
          throwsCode('sealed-refused', () => open(tampered(sealed, index, change), cell))
      }),
      { numRuns: 20 },
    )
  })

  test('refuses every sealed text of which any character was changed, left out or added', () => {
    const sealed = seal(secret, cell)
    for (let index = 0; index <= sealed.length; index += 1)
      for (const character of ['', '0', 'A', '.', '=', '\n', sealed.charAt(index) + sealed.charAt(index)]) {
        const other = sealed.slice(0, index) + character + sealed.slice(index + 1)
        if (other !== sealed) assert.throws(() => open(other, cell), CryptoError)
      }
  })

  test('has one text for one value: spare bits of base64url are no second one', () => {
    const sealed = seal('公', cell)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const lookalikes = Array.from(letters).map((letter) => sealed.slice(0, -1) + letter)
    const opened = lookalikes.filter((other) => {
      try {
        return open(other, cell) === '公'
      } catch {
        return false
      }
    })
    assert.deepEqual(opened, [sealed])
  })

  test('refuses a cell copied to another row, column or table', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (text, row) => {
        fc.pre(row !== '' && row !== cell.row)
        const sealed = seal(text, cell)
        for (const other of [{ row }, { column: 'phone' }, { table: 'people' }])
          throwsCode('sealed-refused', () => open(sealed, { ...cell, ...other }))
      }),
    )
  })

  test('refuses what was cut short, or never sealed', () => {
    const sealed = seal(secret, cell)
    const cut = sealed.lastIndexOf('.') + 1
    throwsCode('sealed-refused', () => open(`${sealed.slice(0, cut)}AAAA`, cell))
    throwsCode('sealed-malformed', () => open('', cell))
    throwsCode('sealed-malformed', () => open(secret, cell))
    throwsCode('sealed-malformed', () => open(sealed.replace('.1.', '.2.'), cell))
  })

  test('names a key that is not here, and never takes another one for it', () => {
    const sealed = seal(secret, cell)
    const stranger = sealer(keysFrom([newer]))
    throwsCode('sealed-key-unknown', () => stranger.open(sealed, cell))
    const [, , foreign = ''] = stranger.seal('', cell).split('.')
    const renamed = sealed.replace(/(?<=^sm4gcm\.1\.)\w+/u, foreign)
    throwsCode('sealed-refused', () => sealer(keysFrom([newer, older])).open(renamed, cell))
  })
})

describe('a new key', () => {
  const both = sealer(keysFrom([newer, older]))

  test('opens what the older one sealed and seals anew under its own name', () => {
    const old = seal(secret, cell)
    assert.equal(both.open(old, cell), secret)
    const fresh = both.reseal(old, cell)
    assert.notEqual(fresh.split('.')[2], old.split('.')[2])
    assert.equal(sealer(keysFrom([newer])).open(fresh, cell), secret)
    throwsCode('sealed-key-unknown', () => open(fresh, cell))
  })

  test('leaves alone what it sealed itself, so that a broken-off rotation is just run again', () => {
    const fresh = both.seal(secret, cell)
    assert.equal(both.reseal(fresh, cell), fresh)
  })

  test('does not carry over what does not open', () => {
    const old = seal(secret, cell)
    throwsCode('sealed-refused', () => both.reseal(tampered(old, 12, 1), cell))
    throwsCode('sealed-refused', () => both.reseal(old, { ...cell, row: 'b' }))
    throwsCode('sealed-refused', () => reseal(tampered(old, 12, 1), cell))
  })
})
