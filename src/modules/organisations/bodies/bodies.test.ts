import assert from 'node:assert/strict'
import { changeOrganisation, nameOn, organisationOf, renameOrganisation } from '#modules/organisations'
import { eachEngine } from '../../../../test/support/databases.ts'
import { act, bodiesIn, body, day } from '../../../../test/support/organisations.ts'
import { openOrganisation } from '#modules/organisations'

const code = '114400000069401674'

eachEngine('a body is shown as it was told, and the trail has one row', async (engine) => {
  const { open, ask, trail, database } = await bodiesIn(engine)
  const government = await open('平湖市人民政府', { kind: 'government' })
  const id = await open(' 平湖市医疗保障局 ', {
    shortName: '市医保局',
    creditCode: code.toLowerCase(),
    siteCode: '3304820001',
    basis: '平委发〔2019〕1号',
    contact: {
      address: '当湖街道',
      postcode: '314200',
      phone: '0573-85012345',
      website: 'https://www.pinghu.gov.cn',
    },
    superiors: { territorial: government },
    from: day('2019-02-01'),
  })
  const shown = await ask((query) => organisationOf(query, id, day('2019-02-01')))
  assert.ok(shown)
  const { name, shortName, creditCode, siteCode, regionCode, status, contact, superiors, history } = shown
  assert.deepEqual(
    { name, shortName, creditCode, siteCode, regionCode, status },
    {
      name: '平湖市医疗保障局',
      shortName: '市医保局',
      creditCode: code,
      siteCode: '3304820001',
      regionCode: '330482',
      status: 'active',
    },
  )
  assert.equal(contact.postcode, '314200')
  assert.equal(contact.email, undefined)
  assert.deepEqual(
    superiors.map((each) => [each.kind, each.organisation, each.name, each.until]),
    [['territorial', government, '平湖市人民政府', undefined]],
  )
  assert.deepEqual(
    history.map(({ sentence }) => sentence),
    [
      '2019年2月1日，依据平委发〔2019〕1号，设立，名称为“平湖市医疗保障局”。',
      '2019年2月1日，依据平委发〔2019〕1号，本级人民政府（主管部门）为“平湖市人民政府”。',
    ],
  )
  assert.equal(await trail(), 2)
  const row = await database.read((query) =>
    query.selectFrom('audit').selectAll().where('sequence', '=', 2).executeTakeFirstOrThrow(),
  )
  assert.equal(row.what, 'organisation.open')
  assert.equal(row.subject, `organisation:${id}`)
  assert.equal(row.organisation, id)
  assert.match(row.after ?? '', /"creditCode":"114400000069401674"/u)
})

eachEngine('every field that is wrong is named at once', async (engine) => {
  const { refused } = await bodiesIn(engine)
  const fields = await refused('organisation-invalid', (tx) =>
    openOrganisation(
      tx,
      act,
      body(' ', {
        shortName: '长'.repeat(61),
        creditCode: '114400000069401673',
        regionCode: '990000',
        siteCode: '12',
        from: day('0019-01-01'),
        contact: {
          postcode: '31420',
          phone: '找老王',
          email: 'x',
          website: 'pinghu.gov.cn',
          address: 'a\nb',
        },
      }),
    ),
  )
  assert.deepEqual(fields.toSorted(), [
    'contact.address',
    'contact.email',
    'contact.phone',
    'contact.postcode',
    'contact.website',
    'creditCode',
    'from',
    'name',
    'regionCode',
    'shortName',
    'siteCode',
  ])
})

eachEngine("a code names one body; a firm's code is no government organ's", async (engine) => {
  const { open, refused, run, ask } = await bodiesIn(engine)
  const first = await open('甲局', { creditCode: code })
  const second = await open('乙局')
  const change = { organisation: second, creditCode: code, from: day('2020-01-01') }
  assert.deepEqual(
    await refused('credit-code-taken', (tx) => openOrganisation(tx, act, body('丙局', { creditCode: code }))),
    ['creditCode'],
  )
  assert.deepEqual(await refused('credit-code-taken', (tx) => changeOrganisation(tx, act, change)), [
    'creditCode',
  ])
  await run((tx) => changeOrganisation(tx, act, { ...change, organisation: first, creditCode: null }))
  await run((tx) => changeOrganisation(tx, act, change))
  assert.equal((await ask((query) => organisationOf(query, second, day('2020-01-01'))))?.creditCode, code)
  const firm = { creditCode: '91440300708461136T' }
  assert.deepEqual(
    await refused('organisation-invalid', (tx) => openOrganisation(tx, act, body('丁局', firm))),
    ['creditCode'],
  )
  await open('自来水有限公司', { ...firm, kind: 'public-service' })
})

eachEngine('a name holds from its day; the days before keep the old one', async (engine) => {
  const { open, run, ask, refused, trail } = await bodiesIn(engine)
  const id = await open('平湖市卫生局', { shortName: '市卫生局' })
  const rename = {
    organisation: id,
    name: '平湖市卫生健康局',
    from: day('2024-03-01'),
    basis: '平政发〔2024〕3号',
  }
  await run((tx) => renameOrganisation(tx, act, rename))
  const named = (on: string) => ask((query) => nameOn(query, id, day(on)))
  assert.equal(await named('2018-12-31'), undefined)
  assert.deepEqual(await named('2024-02-29'), { name: '平湖市卫生局', shortName: '市卫生局' })
  assert.deepEqual(await named('2024-03-01'), { name: '平湖市卫生健康局', shortName: undefined })
  assert.deepEqual(
    await refused('date-order', (tx) => renameOrganisation(tx, act, { ...rename, from: day('2023-01-01') })),
    ['from'],
  )
  // The same day again: a slip is put right, and history has one change of name.
  await run((tx) => renameOrganisation(tx, act, { ...rename, name: '平湖市卫生健康委员会' }))
  const shown = await ask((query) => organisationOf(query, id, day('2023-12-31')))
  assert.equal(shown?.name, '平湖市卫生局')
  assert.deepEqual(shown.history.map(({ sentence }) => sentence).slice(1), [
    '2024年3月1日，依据平政发〔2024〕3号，由“平湖市卫生局”更名为“平湖市卫生健康委员会”。',
  ])
  assert.equal(await trail(), 3)
})

eachEngine('what is published of a body is dated as well; what is left out stays', async (engine) => {
  const { open, run, ask, refused } = await bodiesIn(engine)
  const id = await open('甲局', { contact: { phone: '0573-1', address: '旧址' }, level: 'county' })
  const change = { organisation: id, from: day('2025-01-01'), contact: { address: '新址', phone: null } }
  await run((tx) => changeOrganisation(tx, act, { ...change, level: 'municipal' }))
  const contactOn = async (on: string) => {
    const shown = await ask((query) => organisationOf(query, id, day(on)))
    return [shown?.level, shown?.contact.address, shown?.contact.phone]
  }
  assert.deepEqual(await contactOn('2024-12-31'), ['county', '旧址', '0573-1'])
  assert.deepEqual(await contactOn('2025-01-01'), ['municipal', '新址', undefined])
  assert.deepEqual(
    await refused('date-order', (tx) => changeOrganisation(tx, act, { ...change, from: day('2024-01-01') })),
    ['from'],
  )
  assert.deepEqual(
    await refused('organisation-not-yet', (tx) =>
      changeOrganisation(tx, act, { ...change, from: day('2018-01-01') }),
    ),
    ['from'],
  )
})
