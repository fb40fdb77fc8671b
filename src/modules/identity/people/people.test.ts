import assert from 'node:assert/strict'
import {
  createIdentity,
  addPerson,
  changePerson,
  personOf,
  personPage,
  resealPeople,
} from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { House } from '../../../../test/support/identity.ts'
import {
  goodPassword,
  makeBody,
  makeSomeone,
  openBrowser,
  openHouse,
  rotatedKeys,
  signInAs,
} from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { totp } from '../../../../test/support/totp.ts'

const phone = '138 0013 8000'
const email = 'Li.Lei@example.gov.cn'

const add = (house: House, name: string, more: object = {}) =>
  house.database.transaction((tx) =>
    addPerson(tx, house.act(), { name, organisation: null, ...more }, house.identity.cells),
  )

eachEngine(
  'telephone and e-mail lie sealed, in the table and in the trail, and open for who may see them',
  async (test) => {
    const house = await openHouse(test)
    const { database, identity, now } = house
    const id = await add(house, '李雷', { phone, email, jobTitle: '科员' })
    const tables = await database.read(async (query) => [
      await query.selectFrom('person').selectAll().execute(),
      await query.selectFrom('audit').selectAll().execute(),
    ])
    assert.doesNotMatch(JSON.stringify(tables), /138|0013|8000|li\.lei/iu)
    const person = await database.read((query) => personOf(query, id, now(), identity.cells))
    assert.deepEqual(
      [person.phone, person.email, person.jobTitle, person.account],
      [phone, email, '科员', undefined],
    )
    await database.transaction((tx) =>
      changePerson(
        tx,
        house.act(),
        { person: id, name: '李雷', organisation: null, phone: '010-66010000' },
        identity.cells,
      ),
    )
    const changed = await database.read((query) => personOf(query, id, now(), identity.cells))
    assert.deepEqual([changed.phone, changed.email, changed.jobTitle], ['010-66010000', null, null])
  },
)

eachEngine(
  "people are found by part of a name, by user name, by whole number or address, within one's scope",
  async (test) => {
    const house = await openHouse(test)
    const { database, identity } = house
    const [mine, other] = [await makeBody(database), await makeBody(database)]
    await add(house, '韩梅梅', { organisation: mine, phone, email })
    await add(house, '韩%_雪', { organisation: other })
    await makeSomeone(house, 'hanmeimei', mine)
    const find = async (search: string, organisations: 'all' | readonly (typeof mine)[] = 'all') =>
      (
        await database.read((query) =>
          personPage(query, { organisations, search, limit: 10 }, identity.cells),
        )
      ).rows.map(({ name }) => name)
    assert.deepEqual(await find('韩'), ['韩%_雪', '韩梅梅'])
    assert.deepEqual(await find('韩', [mine]), ['韩梅梅'])
    assert.deepEqual(await find('韩', []), [])
    assert.deepEqual(await find('%_'), ['韩%_雪'])
    assert.deepEqual(await find('+86 138-0013-8000'), ['韩梅梅'])
    assert.deepEqual(await find('13800138'), [])
    assert.deepEqual(await find(' LI.LEI@example.gov.cn'), ['韩梅梅'])
    assert.deepEqual(await find('HANMEI'), ['某hanmeimei'])
    assert.deepEqual((await find('')).length, 3)
  },
)

eachEngine('the list is paged by key and misses nobody', async (test) => {
  const house = await openHouse(test)
  const { database, identity } = house
  for (let at = 0; at < 7; at += 1) await add(house, at % 2 === 0 ? '同名' : `人${at}`)
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await database.read((query) =>
      personPage(query, { organisations: 'all', limit: 3, after }, identity.cells),
    )
    names.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  assert.equal(new Set(names).size, 7)
})

eachEngine('what is wrong with a person is said field by field', async (test) => {
  const house = await openHouse(test)
  const wrong = { phone: 'abc', email: 'a@b', jobTitle: '长'.repeat(51), section: 'none' }
  await assert.rejects(add(house, ' ', wrong), (error: { fields?: object }) => {
    assert.deepEqual(Object.keys(error.fields ?? {}).toSorted(), [
      'email',
      'jobTitle',
      'name',
      'phone',
      'section',
    ])
    return true
  })
  await assert.rejects(add(house, '某人', { organisation: 'nowhere' }), refusedAs('person-invalid'))
})

eachEngine(
  'after a rotation people are resealed and found, second factors and cookies go on',
  async (test) => {
    const house = await openHouse(test)
    const { database, act, now } = house
    const id = await add(house, '轮换', { phone, email })
    await makeSomeone(house, 'rotating')
    const browser = await signInAs(house, 'rotating')
    const { secret } = await house.identity.beginSecondFactor(
      { password: goodPassword },
      browser.circumstances(),
    )
    browser.keep(await house.identity.confirmSecondFactor({ code: totp(secret) }, browser.circumstances()))
    const settings = { database, clock: now, baseUrl: 'https://gongkai.example.gov.cn' }
    const renewed = createIdentity({ ...settings, keys: rotatedKeys })
    assert.ok(await renewed.callerOf(browser.circumstances().cookie, now()))

    assert.deepEqual(await resealPeople(database, rotatedKeys, act()), { people: 1, secondFactors: 1 })
    assert.deepEqual(await resealPeople(database, rotatedKeys, act()), { people: 0, secondFactors: 0 })

    const alone = createIdentity({ ...settings, keys: { current: rotatedKeys.current, older: [] } })
    const opened = await database.read((query) => personOf(query, id, now(), alone.cells))
    assert.deepEqual([opened.phone, opened.email], [phone, email])
    const found = await database.read((query) =>
      personPage(query, { organisations: 'all', search: phone, limit: 5 }, alone.cells),
    )
    assert.equal(found.rows.length, 1)
    assert.equal(await alone.callerOf(browser.circumstances().cookie, now()), undefined)
    const again = openBrowser()
    again.keep(
      (await alone.signIn({ username: 'rotating', password: goodPassword }, again.circumstances())).cookies,
    )
    const { state } = await alone.secondFactor({ kind: 'totp', code: totp(secret, 1) }, again.circumstances())
    assert.equal(state, 'signed-in')
  },
)
