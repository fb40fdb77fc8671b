import assert from 'node:assert/strict'
import { disablePerson, linkOidc } from '#modules/identity'
import type { TestDatabase } from '../../../../test/support/databases.ts'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Browser, House } from '../../../../test/support/identity.ts'
import { makeSomeone, openBrowser, openHouse, signInAs } from '../../../../test/support/identity.ts'
import type { TestProvider } from '../../../../test/support/oidc.ts'
import { startProvider } from '../../../../test/support/oidc.ts'
import { refusedAs } from '../../../../test/support/refused.ts'

const home = 'https://gongkai.example.gov.cn'

type Body = (house: House, provider: TestProvider) => Promise<void>

const withProvider = async (test: TestDatabase, claim: 'sub' | 'email', body: Body): Promise<void> => {
  const provider = await startProvider(home, '/api/oidc/callback/province')
  const { discoveryUrl, clientId, clientSecret } = provider
  const oidc = [{ id: 'province', title: '省统一身份认证', discoveryUrl, clientId, clientSecret, claim }]
  try {
    await body(await openHouse(test, { settings: { oidc } }), provider)
  } finally {
    await provider.close()
  }
}

/** Through the provider and back, in one browser. */
const goThrough = async (
  { identity }: House,
  provider: TestProvider,
  login: string,
  {
    browser = openBrowser(),
    link = false,
    back = '/workbench',
  }: { browser?: Browser; link?: boolean; back?: string } = {},
) => {
  const { url, cookies } = await identity.oidc.start(
    { provider: 'province', link, back },
    browser.circumstances(),
  )
  browser.keep(cookies)
  const returned = await provider.visit(url, login)
  const finished = await identity.oidc.finish(returned, browser.circumstances())
  browser.keep(finished.cookies)
  return { ...finished, browser, returned }
}

eachEngine('who is linked signs in through a real provider, and nobody else does', async (test) => {
  await withProvider(test, 'sub', async (house, provider) => {
    const { identity, database, act, now } = house
    assert.deepEqual(identity.oidc.providers(), [{ id: 'province', title: '省统一身份认证' }])
    const { account } = await makeSomeone(house, 'linked')
    await assert.rejects(goThrough(house, provider, 'ann'), refusedAs('oidc-refused'))
    await database.transaction((tx) => linkOidc(tx, act(), { account, provider: 'province', subject: 'ann' }))
    const { browser, redirect } = await goThrough(house, provider, 'ann')
    assert.equal(redirect, '/workbench')
    assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.account, account)
    await assert.rejects(goThrough(house, provider, 'bob'), refusedAs('oidc-refused'))
    const { accounts } = await database.read((query) =>
      query
        .selectFrom('account')
        .select(({ fn }) => fn.countAll<number>().as('accounts'))
        .executeTakeFirstOrThrow(),
    )
    assert.equal(accounts, 1)
    assert.deepEqual((await house.done()).slice(-2), ['account.link-oidc', 'sign-in.succeed'])
    const kept = await database.read((query) =>
      query.selectFrom('credential').selectAll().where('provider', '=', 'province').execute(),
    )
    assert.doesNotMatch(JSON.stringify(kept), /eyJ/u, 'no token of the provider is kept')
  })
})

eachEngine('by the e-mail claim only a verified address counts', async (test) => {
  await withProvider(test, 'email', async (house, provider) => {
    const { database, act } = house
    const one = await makeSomeone(house, 'verified')
    const other = await makeSomeone(house, 'unverified')
    await database.transaction((tx) =>
      linkOidc(tx, act(), { account: one.account, provider: 'province', subject: 'ann@example.gov.cn' }),
    )
    await database.transaction((tx) =>
      linkOidc(tx, act(), {
        account: other.account,
        provider: 'province',
        subject: 'unverified-bob@example.gov.cn',
      }),
    )
    await goThrough(house, provider, 'ann')
    await assert.rejects(goThrough(house, provider, 'unverified-bob'), refusedAs('oidc-refused'))
  })
})

eachEngine('who is signed in links the account; a subject belongs to one account', async (test) => {
  await withProvider(test, 'sub', async (house, provider) => {
    const { identity, now } = house
    const mine = await makeSomeone(house, 'mine')
    await makeSomeone(house, 'theirs')
    await assert.rejects(goThrough(house, provider, 'ann', { link: true }), refusedAs('signed-out'))
    await goThrough(house, provider, 'ann', { browser: await signInAs(house, 'mine'), link: true })
    assert.equal((await house.done()).at(-1), 'account.link-oidc')
    const { browser } = await goThrough(house, provider, 'ann')
    assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.account, mine.account)
    const theirs = await signInAs(house, 'theirs')
    await assert.rejects(
      goThrough(house, provider, 'ann', { browser: theirs, link: true }),
      refusedAs('oidc-refused'),
    )
  })
})

eachEngine('a way back is no use in another browser, twice, changed, or to the disabled', async (test) => {
  await withProvider(test, 'sub', async (house, provider) => {
    const { identity, database, act } = house
    const { account, person } = await makeSomeone(house, 'strict')
    await database.transaction((tx) => linkOidc(tx, act(), { account, provider: 'province', subject: 'ann' }))
    const { returned, browser } = await goThrough(house, provider, 'ann')
    await assert.rejects(identity.oidc.finish(returned, browser.circumstances()), refusedAs('oidc-refused'))

    const own = openBrowser()
    const { url, cookies } = await identity.oidc.start(
      { provider: 'province', back: '/' },
      own.circumstances(),
    )
    own.keep(cookies)
    const back = await provider.visit(url, 'ann')
    await assert.rejects(identity.oidc.finish(back, openBrowser().circumstances()), refusedAs('oidc-refused'))
    const changed = back.replace(/state=[^&]+/u, 'state=x')
    await assert.rejects(identity.oidc.finish(changed, own.circumstances()), refusedAs('oidc-refused'))
    await assert.rejects(
      identity.oidc.finish(`${home}/api/oidc/callback/other?code=1`, own.circumstances()),
      refusedAs('oidc-unknown'),
    )
    const elsewhere = await goThrough(house, provider, 'ann', { back: '//evil.example/x' })
    assert.equal(elsewhere.redirect, '/')

    await database.transaction((tx) => disablePerson(tx, act(), { person }))
    await assert.rejects(goThrough(house, provider, 'ann'), refusedAs('oidc-refused'))
    const open = await database.read((query) => query.selectFrom('session').select('id').execute())
    assert.deepEqual(open, [])
  })
})

eachEngine('a provider that is down keeps nobody from signing in with a password', async (test) => {
  const oidc = [
    { id: 'down', title: '停机', discoveryUrl: 'http://127.0.0.1:1/x', clientId: 'a', clientSecret: 'b' },
  ]
  const house = await openHouse(test, { settings: { oidc } })
  await makeSomeone(house, 'patient')
  await assert.rejects(
    house.identity.oidc.start({ provider: 'down', back: '/' }, openBrowser().circumstances()),
    refusedAs('oidc-unreachable'),
  )
  await signInAs(house, 'patient')
})
