import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  creditCodeDefect,
  isCreditCode,
  isPublicBodyCode,
  isRegionCode,
  isSiteCode,
  organisationId,
  parseCreditCode,
  regionCodeDefect,
} from '#modules/organisations'
import { Refusal } from '#platform/refusal'

/** Published codes: governments of Guangdong and three of its cities, its propaganda department, a firm, a trade union. */
const real = [
  '114400000069401674',
  '11441400007208381Y',
  '11441300007188069T',
  '114420000073327379',
  '11440000006939561H',
  '91440300708461136T',
  '81440000742971228Y',
]

const characters = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

describe('统一社会信用代码', () => {
  test('those in use are right', () => {
    for (const code of real) assert.equal(creditCodeDefect(code), undefined, code)
    assert.deepEqual(
      real.map((code) => isCreditCode(code) && isPublicBodyCode(code)),
      [true, true, true, true, true, false, false],
    )
  })

  test('one character wrong, or two neighbours in each other’s place, is found', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.nat(17),
        fc.constantFrom(...characters),
        (code, place, other) => {
          fc.pre(code.charAt(place) !== other)
          assert.notEqual(creditCodeDefect(code.slice(0, place) + other + code.slice(place + 1)), undefined)
        },
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.nat(16), (code, place) => {
        const one = code.charAt(place)
        const two = code.charAt(place + 1)
        fc.pre(one !== two)
        assert.notEqual(creditCodeDefect(code.slice(0, place) + two + one + code.slice(place + 2)), undefined)
      }),
    )
  })

  test('what is wrong is said', () => {
    assert.match(creditCodeDefect('11440000006940167') ?? '', /18位，这里是17位/u)
    assert.match(creditCodeDefect('1144000000694016O4') ?? '', /不用 I、O、S、V、Z/u)
    assert.match(creditCodeDefect('114400000069401675') ?? '', /校验位不符/u)
    assert.equal(parseCreditCode(' 11441400007208381y '), '11441400007208381Y')
    assert.throws(() => parseCreditCode('1'), Refusal)
  })
})

test('行政区划代码: six digits that begin as a province does', () => {
  for (const code of ['330482', '110000', '500103', '150721', '820000', '100000'])
    assert.equal(isRegionCode(code), true, code)
  for (const code of ['', '33048', '3304821', '990000', '100001', '160000', 'A30482', '330482 '])
    assert.equal(isRegionCode(code), false, code)
  assert.match(regionCodeDefect('990000') ?? '', /“99”不是省级代码/u)
})

test('网站标识码: ten digits, or bm and eight', () => {
  for (const code of ['5101320017', '3304820001', 'bm17000009']) assert.equal(isSiteCode(code), true, code)
  for (const code of ['510132001', '51013200171', 'bm1700000', 'BM17000009', 'am17000009'])
    assert.equal(isSiteCode(code), false, code)
})

test('what can be no id is not taken for one', () => {
  assert.equal(organisationId('0199a000-0000-7000-8000-000000000001').length, 36)
  for (const text of ['', 'a b', "'; --", '长', 'x'.repeat(65)])
    assert.throws(() => organisationId(text), { name: 'Refusal', kind: 'missing' })
})
