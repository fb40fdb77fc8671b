import assert from 'node:assert/strict'
import { confirmReceipt, deliverAnswer } from '#modules/requests'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import { day } from '../requests/support/office.ts'
import type { Desk } from './support/applying.ts'
import { apply, hiddenIn, pixel, plainOf, withDesk } from './support/applying.ts'

const name = '王小明'

const look = (desk: Desk, code: string, who = name, from?: string) =>
  desk.post(
    '/request/track',
    [
      { name: 'code', value: code },
      { name: 'name', value: who },
    ],
    {},
    from,
  )

/** What a page of a request sends when its applicant does something. */
const act = (
  desk: Desk,
  page: string,
  does: string,
  fields: Readonly<Record<string, string>>,
  files: readonly string[] = [],
) =>
  desk.post('/request/track/act', [
    { name: 'pass', value: hiddenIn(page, 'pass') },
    { name: 'seen', value: hiddenIn(page, 'seen') },
    { name: 'does', value: does },
    ...Object.entries(fields).map(([field, value]) => ({ name: field, value })),
    ...files.map((fileName) => ({ name: 'files', value: pixel, fileName })),
  ])

/** Somebody applied, and the office has confirmed and taken it up. */
const takenUp = async (desk: Desk) => {
  const { code } = await apply(desk)
  const { office } = desk
  const [request] = await desk.requests()
  assert.ok(request)
  const { id } = request
  const confirm = { ...(await office.on('clerk', id)), confirmedOn: office.today() }
  await office.run((tx) => confirmReceipt(tx, office.act(), confirm, office.cells))
  await deedsOf(office).assign(id)
  return { code, id }
}

withDesk('a correction is asked for, given with a paper, and the term begins anew', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const asked = { kind: 'clarification-asked', on: office.today(), until: day('2026-09-30') } as const
  await office.fact('clerk', id, asked, { points: '请写明<年份>。' })
  const page = await look(desk, code.toLowerCase().replaceAll('-', ' '), ' 王 小明')
  assert.equal(page.statusCode, 200)
  assert.equal(page.headers['cache-control'], 'no-store')
  assert.match(plainOf(page.body), /请写明<年份>。/u)
  assert.match(page.body, /2026-09-30/u)
  const empty = await act(desk, page.body, 'clarified', { text: '' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /id="f-text"[^>]*aria-invalid="true"/u)
  const done = await act(desk, page.body, 'clarified', { text: '2025年的' }, ['说明.png'])
  assert.equal(done.statusCode, 200, done.body)
  assert.match(done.body, /补正已经提交/u)
  assert.match(done.body, /2026-10-16/u)
  assert.match(done.body, /第 20 个工作日/u)
  const found = await office.found(id)
  assert.deepEqual(
    found.events.slice(-2).map(({ kind }) => kind),
    ['clarified', 'material-added'],
  )
  // The page is old now: nothing is written past what was not seen, and what was typed stays.
  const late = await act(desk, page.body, 'material-added', { title: '另一份' }, ['另.png'])
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /value="另一份"/u)
  assert.match(late.body, /已经上传：另\.png/u)
  const looks = await office.ask((query) =>
    query.selectFrom('audit').select(['who', 'origin']).where('what', '=', 'request.track').execute(),
  )
  assert.deepEqual(looks[0], { who: 'applicant', origin: null })
})

withDesk('a withdrawal is confirmed; a page that lay too long gives back what was typed', async (desk) => {
  const { code, id } = await takenUp(desk)
  const page = await look(desk, code)
  const unsure = await act(desk, page.body, 'withdrawn', { reason: '不需要了' })
  assert.equal(unsure.statusCode, 422)
  assert.match(unsure.body, /请勾选/u)
  assert.match(unsure.body, /不需要了/u)
  desk.pass(61 * 60_000)
  const stale = await act(desk, page.body, 'withdrawn', { reason: '写了很久', sure: '1' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /写了很久/u)
  assert.equal((await desk.office.found(id)).outcome, null)
  const fresh = await look(desk, code)
  const done = await act(desk, fresh.body, 'withdrawn', { reason: '不需要了', sure: '1' })
  assert.match(done.body, /申请已经撤回/u)
  assert.equal((await desk.office.found(id)).outcome?.decision, 'withdrawn')
})

withDesk('a third party answers by its link once; used, wrong and late links are one page', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const { token } = await deedsOf(office).askThirdParty(id)
  const url = `/consultation/${token}`
  const asked = await desk.get(url)
  assert.match(asked.body, /是否同意公开报价单/u)
  assert.doesNotMatch(asked.body, /王小明|13800138000/u)
  assert.equal(asked.headers['referrer-policy'], 'no-referrer')
  assert.equal(asked.headers['cache-control'], 'no-store')
  assert.equal(asked.headers['x-robots-tag'], 'noindex, nofollow')
  assert.equal((await desk.get(url)).statusCode, 200, 'looking uses nothing up')
  const tracked = await look(desk, code)
  assert.doesNotMatch(tracked.body, /甲公司/u, 'who was asked is not told to who applied')
  const opinion = { name: 'opinion', value: '报价单含有商业秘密。' }
  const unsaid = await desk.post(url, [opinion])
  assert.equal(unsaid.statusCode, 422)
  assert.match(unsaid.body, /报价单含有商业秘密。/u)
  const answer = [
    { name: 'agrees', value: 'no' },
    opinion,
    { name: 'files', value: pixel, fileName: '说明.png' },
  ]
  const answered = await desk.post(url, answer, { origin: 'null' })
  assert.equal(answered.statusCode, 200, answered.body)
  assert.match(answered.body, /答复已经提交/u)
  const ends = [await desk.get(url), await desk.post(url, answer), await desk.get('/consultation/AAAA')]
  for (const end of ends) assert.equal(end.statusCode, 404)
  const [used, again, wrong] = ends.map(({ body }) => /<main[\s\S]*<\/main>/u.exec(body)?.[0])
  assert.deepEqual([used, again], [wrong, wrong])
  assert.deepEqual(
    (await office.found(id)).events.slice(-3).map(({ kind }) => kind),
    ['third-party-reached', 'third-party-answered', 'material-added'],
  )
})

withDesk('the answer is told once it went out, whole where it went out electronically', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const deeds = deedsOf(office)
  await deeds.search(id)
  await deeds.evidence(id, ['disclosed'])
  await deeds.draft(id, { ...contentFor('disclosed'), reasons: '中标通知书应当公开，\n随文附上<一份>。' })
  await deeds.signOff(id)
  await deeds.decide(id)
  const before = await look(desk, code)
  assert.doesNotMatch(before.body, /办理结果|应当公开/u)
  assert.match(before.body, /答复即将发出/u)
  const delivery = { way: 'electronic', sentOn: office.today() } as const
  const input = { ...(await office.on('clerk', id)), delivery, proof: null }
  await office.run((tx) => deliverAnswer(tx, office.act(), input, office.cells))
  const page = await look(desk, code)
  assert.match(page.body, /办理结果/u)
  assert.match(plainOf(page.body), /应当公开，\n随文附上<一份>。/u)
  assert.match(page.body, /申请已经办理完毕/u)
  assert.doesNotMatch(page.body, /撤回申请/u)
})

withDesk('what went by post is told by its result alone', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  await deedsOf(office).search(id)
  await deedsOf(office).conclude(id, 'disclosed')
  const page = await look(desk, code)
  assert.match(page.body, /办理结果/u)
  assert.doesNotMatch(page.body, /经审查，依照条例/u)
})

withDesk('a fee is told with its sum; an explanation is asked for and given', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const asked = { kind: 'explanation-asked', on: office.today(), until: day('2026-09-30') } as const
  await office.fact('clerk', id, asked, { points: '请说明为什么要多次申请。' })
  const page = await look(desk, code)
  assert.match(page.body, /请说明为什么要多次申请/u)
  const done = await act(desk, page.body, 'explained', { text: '资料每年更新。' })
  assert.match(done.body, /说明已经提交/u)
  await deedsOf(office).fee(id, { scheme: 'pages', pages: 120, alreadyPublic: false })
  const owing = await look(desk, code)
  assert.match(owing.body, /应缴\s+<strong>\d+元/u)
  const receipt = await act(desk, owing.body, 'material-added', { title: '缴费凭证' }, ['缴费.png'])
  assert.match(receipt.body, /材料已经提交/u)
})
