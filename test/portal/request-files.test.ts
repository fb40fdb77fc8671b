import assert from 'node:assert/strict'
import { after } from 'node:test'
import { closeOffice } from '#platform/office'
import { closeRemains } from '#platform/remains'
import { beginDelivery, drawLetter, strikeDelivery } from '#modules/letters'
import type { Attempt } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { confirmReceipt, reopenRequest, requestMemory } from '#modules/requests'
import { lettersIn } from '../letters/support/bench.ts'
import { releasesIn } from '../letters/support/released.ts'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import { day } from '../requests/support/office.ts'
import type { Desk } from './support/applying.ts'
import { apply, hiddenIn, plainOf, withDesk } from './support/applying.ts'

after(() => Promise.all([closeOffice(), closeRemains()]))

const online: Attempt = { way: 'electronic', consent: '申请表上选择网上查看' }
const post: Attempt = { way: 'post', carrier: 'ems', mailNumber: 'EA123456789CN' }

const look = (desk: Desk, code: string) =>
  desk.post('/request/track', [
    { name: 'code', value: code },
    { name: 'name', value: '王小明' },
  ])

const fetchFile = (desk: Desk, pass: string, file: string, headers: Record<string, string> = {}) =>
  desk.post(
    '/request/track/file',
    [
      { name: 'pass', value: pass },
      { name: 'file', value: file },
    ],
    headers,
  )

/** What the buttons of a page send. */
const buttonsIn = (html: string): readonly string[] =>
  [...html.matchAll(/name="file"\s+value="([^"]*)"/gu)].map(([, value = '']) => value)

/** Decided and its letter drawn, with a confirmed file and an unconfirmed original beside it. */
const decided = async (desk: Desk, id: RequestId, kind: 'disclosed' | 'nonexistent' = 'disclosed') => {
  const { office, files } = desk
  const deeds = deedsOf(office)
  const letters = lettersIn(office)
  await deeds.search(id, kind === 'disclosed' ? 'found' : 'none')
  await deeds.evidence(id, [kind])
  await deeds.draft(id, contentFor(kind))
  await deeds.signOff(id)
  await deeds.decide(id)
  const letter = (await letters.issue(id, kind)).id
  await drawLetter({ database: office.database, files, sealer: letters.kit.sealer }, office.act(), letter)
  const send = async (attempt: Attempt, releases: readonly never[] | readonly string[] = []) => {
    const input = { letter, attempt, on: office.today(), note: '', caller: await office.caller('clerk') }
    const gives = { files: releases as never, giving: releases.length === 0 ? ('in-letter' as const) : null }
    return office.run((tx) => beginDelivery(tx, office.act(), { ...input, ...gives }, letters.kit))
  }
  return { letter, letters, send }
}

const takenUp = async (desk: Desk) => {
  const { office } = desk
  const { code } = await apply(desk)
  const [request] = await desk.requests()
  assert.ok(request)
  const { id } = request
  const confirm = { ...(await office.on('clerk', id)), confirmedOn: office.today() }
  await office.run((tx) => confirmReceipt(tx, office.act(), confirm, office.cells))
  await deedsOf(office).assign(id)
  await lettersIn(office).settle()
  return { code, id }
}

withDesk('an applicant fetches the letter and what was given with it, and nothing else', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const releases = releasesIn(office, desk.files)
  const { letter, letters, send } = await decided(desk, id)
  const release = await releases.start(id)
  await releases.confirm(release, await releases.prepare(release))
  const before = await look(desk, code)
  assert.deepEqual(buttonsIn(before.body), [], 'issued, not sent')
  const early = await fetchFile(desk, hiddenIn(before.body, 'pass'), letter)
  assert.equal(early.statusCode, 404)
  assert.match(early.body, /这个文件现在不能下载/u)
  const delivery = await send(online, [release])
  const page = await look(desk, code)
  assert.deepEqual(buttonsIn(page.body), [letter, `${letter} ${release}`])
  assert.match(plainOf(page.body), /示建公开〔2026〕第1号\.pdf[\s\S]*PDF，\d+ KB/u)
  assert.match(page.body, /会议记录（已区分处理）\.txt[\s\S]*TXT，\d+ 字节/u)
  const pass = hiddenIn(page.body, 'pass')
  const pdf = await fetchFile(desk, pass, letter)
  assert.equal(pdf.statusCode, 200)
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
  const { 'content-disposition': saved, 'cache-control': cached } = pdf.headers
  assert.match(
    String(saved),
    new RegExp(`^attachment;.*filename\\*=UTF-8''${encodeURIComponent('示建公开〔2026〕第1号')}\\.pdf`, 'u'),
  )
  assert.equal(cached, 'no-store')
  const given = await fetchFile(desk, pass, `${letter} ${release}`)
  assert.equal(given.statusCode, 200)
  assert.match(given.body, /其余内容可以公开/u)
  assert.doesNotMatch(given.body, /李大力/u)
  const fetched = await office.ask((query) =>
    query.selectFrom('audit').select(['who', 'subject']).where('what', '=', 'delivery.fetch').execute(),
  )
  assert.deepEqual(fetched, Array(2).fill({ who: 'applicant', subject: `request:${id}` }))
  // The original, a document nobody confirmed, somebody else's letter, nothing at all.
  const { original } = await office.ask((query) =>
    query.selectFrom('release').select('original').executeTakeFirstOrThrow(),
  )
  const raw = await releases.start(id, '没有处理.txt')
  for (const asked of [original, `${letter} ${original}`, `${letter} ${raw}`, 'x', ''])
    assert.equal((await fetchFile(desk, pass, asked)).statusCode, 404, asked)
  assert.equal((await fetchFile(desk, 'x', letter)).statusCode, 409)
  assert.equal((await fetchFile(desk, pass, letter, { origin: 'https://evil.example' })).statusCode, 403)
  await releases.drop(release, 4)
  assert.deepEqual(buttonsIn((await look(desk, code)).body), [letter])
  assert.equal((await fetchFile(desk, pass, `${letter} ${release}`)).statusCode, 404)
  // Written down by mistake: it counts no more, and is not offered any more.
  const strike = { letter, delivery, reason: '发错', caller: await office.caller('clerk') }
  await office.run((tx) => strikeDelivery(tx, office.act(), strike, letters.kit.sealer))
  assert.deepEqual(buttonsIn((await look(desk, code)).body), [])
  assert.equal((await fetchFile(desk, pass, letter)).statusCode, 404)
  desk.pass(61 * 60_000)
  assert.equal((await fetchFile(desk, pass, letter)).statusCode, 409)
})

withDesk('a notice is fetched like an answer, until it is voided', async (desk) => {
  const { office, files } = desk
  const { code, id } = await takenUp(desk)
  const { issue, kit, void: voided } = lettersIn(office)
  const letter = (await issue(id, 'receipt')).id
  await drawLetter({ database: office.database, files, sealer: kit.sealer }, office.act(), letter)
  const plain = { letter, attempt: online, on: office.today(), note: '', files: [], giving: null }
  const input = { ...plain, caller: await office.caller('clerk') }
  await office.run((tx) => beginDelivery(tx, office.act(), input, kit))
  const page = await look(desk, code)
  assert.match(page.body, /发给您的其他文书/u)
  assert.deepEqual(buttonsIn(page.body), [letter])
  const pass = hiddenIn(page.body, 'pass')
  assert.equal((await fetchFile(desk, pass, letter)).statusCode, 200)
  await voided(letter)
  assert.deepEqual(buttonsIn((await look(desk, code)).body), [])
  assert.equal((await fetchFile(desk, pass, letter)).statusCode, 404)
})

withDesk('what went by post is named and not offered; so often one may fetch', async (desk) => {
  const { code, id } = await takenUp(desk)
  const { letter, send } = await decided(desk, id)
  await send(post)
  const page = await look(desk, code)
  assert.match(page.body, /示建公开〔2026〕第1号/u)
  assert.deepEqual(buttonsIn(page.body), [])
  const pass = hiddenIn(page.body, 'pass')
  const statuses: number[] = []
  for (let sent = 0; sent < 41; sent += 1) statuses.push((await fetchFile(desk, pass, letter)).statusCode)
  assert.deepEqual([statuses[0], statuses.at(-2), statuses.at(-1)], [404, 404, 429])
})

withDesk('answered anew: the earlier answer stays with its letter beside the new clock', async (desk) => {
  const { office } = desk
  const { code, id } = await takenUp(desk)
  const first = await decided(desk, id, 'nonexistent')
  await first.send(online)
  office.goTo('2026-10-26')
  const reopened = {
    request: id,
    cause: 'reconsideration',
    remedy: null,
    on: day('2026-10-26'),
    due: day('2026-11-20'),
    by: 'system',
    reason: '',
  } as const
  await office.run((tx) => reopenRequest(tx, office.act('system'), reopened, office.cells))
  const page = await look(desk, code)
  assert.match(page.body, /按照行政复议决定，我们重新办理您的申请/u)
  assert.match(page.body, /重新答复的期限<\/dt>\s*<dd>2026-11-20/u)
  assert.match(page.body, /先前的答复<\/h2>/u)
  assert.match(plainOf(page.body), /本机关不掌握|信息不存在/u)
  assert.deepEqual(buttonsIn(page.body), [first.letter])
  const pass = hiddenIn(page.body, 'pass')
  assert.equal((await fetchFile(desk, pass, first.letter)).statusCode, 200)
  const second = await decided(desk, id)
  await second.send(online)
  const after = await look(desk, code)
  assert.match(after.body, /重新作出的答复[\s\S]*第一次答复/u)
  assert.deepEqual(buttonsIn(after.body), [second.letter, first.letter])
  const kit = { ...second.letters.kit, at: office.act().at }
  await office.run((tx) => requestMemory.forget(tx, id, kit))
  assert.equal((await look(desk, code)).statusCode, 404, 'nobody is known by the code any more')
  assert.equal((await fetchFile(desk, hiddenIn(after.body, 'pass'), first.letter)).statusCode, 404)
})
