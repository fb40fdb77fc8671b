import assert from 'node:assert/strict'
import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { blindIndex, keysFrom, normaliseIdCard, normaliseName, normalisePhone } from '#platform/crypto'
import type { BlindIndex, IndexPurpose } from '#platform/crypto'

const [older, newer] = [randomBytes(32), randomBytes(32)]
const idNumber: IndexPurpose = { name: 'applicants.id_number', normalise: normaliseIdCard }
const phone: IndexPurpose = { name: 'applicants.phone', normalise: normalisePhone }

const same = (normalise: (text: string) => string, table: readonly (readonly [string, string])[]) => {
  for (const [text, expected] of table) assert.equal(normalise(text), expected, text)
}

describe('what counts as the same text', () => {
  test('id-card numbers', () => {
    same(normaliseIdCard, [
      ['11010119900307002X', '11010119900307002X'],
      ['11010119900307002x', '11010119900307002X'],
      [' 110101 19900307 002x\n', '11010119900307002X'],
      ['110101-19900307-0029', '110101199003070029'],
      ['１１０１０１１９９００３０７００２ｘ', '11010119900307002X'],
      ['\u200B110101199003070029\u00A0', '110101199003070029'],
    ])
  })

  test('telephone numbers', () => {
    same(normalisePhone, [
      ['13800138000', '13800138000'],
      ['138 0013 8000', '13800138000'],
      ['138-0013-8000', '13800138000'],
      ['+86 13800138000', '13800138000'],
      ['(+86)13800138000', '13800138000'],
      ['008613800138000', '13800138000'],
      ['8613800138000', '13800138000'],
      ['１３８００１３８０００', '13800138000'],
      ['010-66010000', '01066010000'],
      ['（010）66010000', '01066010000'],
      ['+86 10 6601 0000', '01066010000'],
      ['+86 (0)10 6601 0000', '01066010000'],
      ['+86 400-810-0000', '4008100000'],
      ['400-810-0000', '4008100000'],
      ['+1 650 555 1234', '+16505551234'],
      ['12345', '12345'],
    ])
  })

  test('names', () => {
    same(normaliseName, [
      ['张三', '张三'],
      [' 张　三 ', '张三'],
      ['买买提•阿不都拉', '买买提·阿不都拉'],
      ['买买提・阿不都拉', '买买提·阿不都拉'],
      ['John SMITH', 'johnsmith'],
    ])
  })

  test('normalising twice changes nothing', () => {
    // The blank that 'ᾀ˘' is normalised to goes, and then its marks compose.
    assert.equal(normaliseIdCard(normaliseIdCard('ᾀ˘')), normaliseIdCard('ᾀ˘'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const normalise of [normaliseIdCard, normaliseName, normalisePhone])
          assert.equal(normalise(normalise(text)), normalise(text))
      }),
    )
  })
})

describe('the blind index', () => {
  const index: BlindIndex = blindIndex(keysFrom([older]))

  test('is the same for the same person however the number was typed', () => {
    assert.match(index.of('11010119900307002X', idNumber) ?? '', /^[0-9a-f]{64}$/u)
    assert.equal(index.of(' 110101 19900307 002x', idNumber), index.of('11010119900307002X', idNumber))
    assert.notEqual(index.of('110101199003070029', idNumber), index.of('11010119900307002X', idNumber))
  })

  test('is HMAC-SM3 under a key derived for it, as docs/adr/0013 says', () => {
    const key = createSecretKey(new Uint8Array(hkdfSync('sm3', older, '', 'gongkai/1/blind-index', 32)))
    const bound = '["applicants.phone","13800138000"]'
    assert.equal(index.of('138 0013 8000', phone), createHmac('sm3', key).update(bound).digest('hex'))
  })

  test('differs by purpose and by key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,18}$/u), (digits) => {
        assert.notEqual(
          index.of(digits, idNumber),
          index.of(digits, { ...idNumber, name: 'people.id_number' }),
        )
        assert.notEqual(index.of(digits, idNumber), blindIndex(keysFrom([newer])).of(digits, idNumber))
      }),
    )
  })

  test('finds rows of older keys too while a rotation runs', () => {
    const both = blindIndex(keysFrom([newer, older]))
    const candidates = both.anyOf('13800138000', phone)
    assert.equal(candidates.length, 2)
    assert.equal(candidates[0], both.of('13800138000', phone))
    assert.equal(candidates[1], index.of('13800138000', phone))
  })

  test('is nothing for a text that is nothing', () => {
    assert.equal(index.of('  ', idNumber), undefined)
    assert.deepEqual(index.anyOf('无', phone), [])
  })
})
