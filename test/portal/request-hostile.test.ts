import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { logOptions } from '#platform/log'
import { confirmReceipt } from '#modules/requests'
import type { FormPart } from '../browser/support/app.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import type { Desk } from './support/applying.ts'
import {
  application,
  apply,
  base,
  hiddenIn,
  paper,
  pixel,
  plainOf,
  solve,
  withDesk,
} from './support/applying.ts'

const urlOf = ({ slug }: Desk): string => `/request/${encodeURIComponent(slug)}`

const challengeOf = async (desk: Desk): Promise<string> =>
  hiddenIn((await desk.get(urlOf(desk))).body, 'challenge')

const proofOf = (challenge: string, solution: string): readonly FormPart[] => [
  { name: 'challenge', value: challenge },
  { name: 'solution', value: solution },
]

withDesk(
  'a solved proof of work is good for one application; sent twice, it has one receipt',
  async (desk) => {
    const { parts, url, answer, code } = await apply(desk)
    assert.equal(answer.statusCode, 200)
    const again = await desk.post(url, parts)
    assert.equal(again.statusCode, 200)
    assert.ok(again.body.includes(code) && again.body.includes('依申请〔2026〕1号'))
    desk.pass(11 * 60_000)
    const late = await desk.post(url, parts)
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /没有重复登记/u)
    const challenge = await challengeOf(desk)
    const both = [...proofOf(challenge, await solve(challenge)), ...application(), paper]
    const answers = await Promise.all([1, 2, 3, 4].map(() => desk.post(url, both)))
    const codes = answers.flatMap(({ body }) => /class="code">([^<]+)</u.exec(body)?.[1] ?? [])
    assert.equal(new Set(codes).size, 1)
    assert.ok(answers.every(({ statusCode }) => [200, 409].includes(statusCode)))
    assert.equal((await desk.requests()).length, 2)
  },
)

withDesk(
  'a challenge that was changed, made up, solved for another form or out of date does not count',
  async (desk) => {
    const url = urlOf(desk)
    const challenge = await challengeOf(desk)
    const solution = await solve(challenge)
    const parsed = JSON.parse(challenge) as { parameters: Record<string, unknown>; signature: string }
    const changed = (change: Readonly<Record<string, unknown>>) =>
      JSON.stringify({ ...parsed, parameters: { ...parsed.parameters, ...change } })
    const forged = [
      changed({ keyPrefix: '00' }),
      changed({ cost: 1 }),
      changed({ data: { for: `request ${desk.slug}`, until: '2099-01-01T00:00:00.000Z' } }),
      changed({ data: { for: 'request other', until: '2099-01-01T00:00:00.000Z' } }),
      JSON.stringify({ ...parsed, signature: '0'.repeat(64) }),
      '{}',
      'null',
      '[['.repeat(900),
      '',
    ]
    for (const each of forged) {
      const answer = await desk.post(
        url,
        [...proofOf(each, solution), ...application(), paper],
        {},
        '192.0.2.9',
      )
      assert.equal(answer.statusCode, 409, each.slice(0, 80))
      assert.match(plainOf(answer.body), /value="王小明"/u)
    }
    const lies = ['{"counter":1,"derivedKey":"00"}', '{"counter":"x"}', '{"counter":1e99,"derivedKey":"zz"}']
    for (const each of lies) {
      const answer = await desk.post(
        url,
        [...proofOf(challenge, each), ...application(), paper],
        {},
        '192.0.2.10',
      )
      assert.match(answer.body, /请核对后确认提交/u, 'unsolved is looked through, not registered')
    }
    desk.pass(5 * 60 * 60_000)
    const late = await desk.post(url, [...proofOf(challenge, solution), ...application(), paper])
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /页面打开得太久/u)
    assert.equal((await desk.requests()).length, 0)
  },
)

withDesk('hostile and oversize uploads are refused by name, and nothing is kept of them', async (desk) => {
  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['程序.exe', 'MZ', /不是这里收的/u],
    ['图.svg', '<svg onload="alert(1)"/>', /不是这里收的/u],
    ['假.png', '%PDF-1.4 not a picture', /内容/u],
    [
      '脚本.pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF',
      /PDF/u,
    ],
    ['大.png', Buffer.concat([pixel, Buffer.alloc(10 * 1024 * 1024 + 1)]), /10 MB/u],
    ['空.png', '', /空/u],
  ]
  for (const [fileName, value, said] of bad) {
    const { answer } = await apply(desk, {}, [{ name: 'proofFiles', fileName, value }])
    assert.equal(answer.statusCode, 422, fileName)
    assert.match(/id="f-proofFiles-problem">([\s\S]*?)<\/p>/u.exec(answer.body)?.[1] ?? '', said, fileName)
    assert.doesNotMatch(answer.body, /已经上传/u)
  }
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...paper,
    value: Buffer.concat([pixel, Buffer.from([index])]),
    fileName: `${index}.png`,
  }))
  assert.match((await apply(desk, {}, many)).answer.body, /最多上传 6 个文件/u)
  assert.equal((await desk.requests()).length, 0)
})

/** One after the other until the limit, then in crowds: how often each status came. */
const crowd = async (count: number, post: () => Promise<{ readonly statusCode: number }>) => {
  const statuses = new Map<number, number>()
  const note = ({ statusCode }: { readonly statusCode: number }) => {
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
  }
  for (let sent = 0; sent < 40; sent++) note(await post())
  for (let sent = 40; sent < count; sent += 480)
    for (const answer of await Promise.all(Array.from({ length: Math.min(480, count - sent) }, post)))
      note(answer)
  return statuses
}

withDesk('10,000 applications from one address are refused, and so is guessing codes', async (desk) => {
  const applied = await crowd(10_000, () => desk.post(urlOf(desk), [{ name: 'as', value: 'person' }]))
  assert.deepEqual(
    [...applied],
    [
      [422, 12],
      [429, 9988],
    ],
  )
  assert.equal((await desk.requests()).length, 0)
  const guess = [
    { name: 'code', value: '2222-2222-2222-2222' },
    { name: 'name', value: '王小明' },
  ]
  const guessed = await crowd(1000, () => desk.post('/request/track', guess))
  assert.deepEqual(
    [...guessed],
    [
      [404, 20],
      [429, 980],
    ],
  )
  const other = await desk.post('/request/track', guess, {}, '192.0.2.99')
  assert.equal(other.statusCode, 404, 'others are not shut out')
})

withDesk('a second portal on the same database counts codes and forms on from the first', async (desk) => {
  const guess = [
    { name: 'code', value: '2222-2222-2222-2222' },
    { name: 'name', value: '王小明' },
  ]
  const form = [{ name: 'as', value: 'person' }]
  const second = await desk.another()
  try {
    const portals = [desk, second]
    const statuses = async (send: (portal: Pick<Desk, 'post'>) => ReturnType<Desk['post']>) =>
      (await Promise.all(Array.from({ length: 30 }, (_, at) => send(portals[at % 2] ?? desk))))
        .map(({ statusCode }) => statusCode)
        .toSorted((a, b) => a - b)
    const many = (status: number, times: number) => Array.from({ length: times }, () => status)
    assert.deepEqual(await statuses((portal) => portal.post('/request/track', guess)), [
      ...many(404, 20),
      ...many(429, 10),
    ])
    assert.deepEqual(await statuses((portal) => portal.post(urlOf(desk), form)), [
      ...many(422, 12),
      ...many(429, 18),
    ])
    const refused = await second.post('/request/track', guess)
    assert.equal(refused.headers['retry-after'], '600')
    assert.match(refused.body, /请等 10 分钟再试/u)
    desk.pass(10 * 60_000)
    assert.equal((await second.post('/request/track', guess)).statusCode, 404, 'anew behind the window')
  } finally {
    await second.close()
  }
})

withDesk(
  'wrong code, wrong name, both: one status, one page, nothing told of what there is',
  async (desk) => {
    const { code } = await apply(desk)
    const look = async (typed: string, name: string) => {
      const { statusCode, body } = await desk.post('/request/track', [
        { name: 'code', value: typed },
        { name: 'name', value: name },
      ])
      return [statusCode, body.replaceAll(/ value="[^"]*"/gu, '')] as const
    }
    const wrongName = await look(code, '李四')
    assert.equal(wrongName[0], 404)
    for (const typed of [
      '2222-2222-2222-2222',
      '',
      "' or 1=1 --",
      '%',
      '依申请〔2026〕1号',
      'A'.repeat(5000),
    ])
      assert.deepEqual(await look(typed, '王小明'), wrongName, typed.slice(0, 20))
  },
)

withDesk('forms without proof of work run out long before those with it', async (desk) => {
  const url = urlOf(desk)
  const unproven = async () =>
    (await desk.post(url, [...proofOf(await challengeOf(desk), ''), ...application(), paper])).statusCode
  const statuses: number[] = []
  for (let sent = 0; sent < 13; sent++) statuses.push(await unproven())
  assert.deepEqual(statuses.slice(-2), [200, 429])
  assert.equal((await apply(desk)).answer.statusCode, 200)
})

withDesk('a page of another site can send nothing', async (desk) => {
  const { code } = await apply(desk)
  const tries = [
    [urlOf(desk), application()],
    ['/request/track', [{ name: 'code', value: code }]],
    ['/request/track/act', [{ name: 'does', value: 'withdrawn' }]],
    ['/consultation/x', [{ name: 'agrees', value: 'yes' }]],
  ] as const
  const foreign = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const [url, parts] of tries)
    for (const headers of foreign) assert.equal((await desk.post(url, parts, headers)).statusCode, 403, url)
  assert.equal((await desk.post('/request/track', [], { origin: 'null' })).statusCode, 403)
  const own = await desk.post('/request/track', [], { origin: base, 'sec-fetch-site': 'same-origin' })
  assert.equal(own.statusCode, 404)
  const json = await desk.app.inject({ method: 'POST', url: urlOf(desk), payload: { name: 'x' } })
  assert.equal(json.statusCode, 406)
})

withDesk('a pass, a file and a receipt open nothing but what they are for', async (desk) => {
  const { code, answer } = await apply(desk)
  const [request] = await desk.requests()
  assert.ok(request)
  const { office } = desk
  const confirm = { ...(await office.on('clerk', request.id)), confirmedOn: office.today() }
  await office.run((tx) => confirmReceipt(tx, office.act(), confirm, office.cells))
  const page = await desk.post('/request/track', [
    { name: 'code', value: code },
    { name: 'name', value: '王小明' },
  ])
  const pass = hiddenIn(page.body, 'pass')
  const receipt = hiddenIn(answer.body, 'receipt')
  assert.ok(pass !== '' && receipt !== '')
  assert.ok(!page.body.includes(code), 'the code is in no page but the receipt')
  for (const wrong of [receipt, `${pass.slice(0, -4)}AAAA`, 'x', '']) {
    const acted = await desk.post('/request/track/act', [
      { name: 'pass', value: wrong },
      { name: 'does', value: 'withdrawn' },
      { name: 'sure', value: '1' },
    ])
    assert.equal(acted.statusCode, 409)
  }
  const saved = await desk.post('/request/receipt', [{ name: 'receipt', value: pass }])
  assert.equal(saved.statusCode, 404)
  const held = [
    { name: 'held', value: pass },
    { name: 'held', value: receipt },
  ]
  const posted = await desk.post(urlOf(desk), [...application(), ...held], {}, '192.0.2.20')
  assert.doesNotMatch(posted.body, /已经上传/u)
})

withDesk(
  'markup, line breaks and long texts stay text, on every page and in the file that is saved',
  async (desk) => {
    const attack = `"><script>alert(1)</script>'\r\nset-cookie: a=b`
    const { answer, code } = await apply(desk, { name: attack, description: attack.repeat(3) })
    assert.equal(answer.statusCode, 200, answer.body)
    assert.doesNotMatch(answer.body, /<script>alert/u)
    assert.equal(answer.headers['set-cookie'], undefined)
    const page = await desk.post('/request/track', [
      { name: 'code', value: code },
      { name: 'name', value: attack },
    ])
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /<script>alert/u)
    const saved = await desk.post('/request/receipt', [
      { name: 'receipt', value: hiddenIn(answer.body, 'receipt') },
    ])
    assert.match(
      String(saved.headers['content-disposition']),
      /^attachment; filename="report\.txt"; filename\*=UTF-8''[\w%.-]+$/u,
    )
    const long = await apply(desk, { description: '长'.repeat(5001) })
    assert.match(long.answer.body, /最多5000个字/u)
    const huge = await apply(desk, { description: '长'.repeat(60_000) })
    assert.equal(huge.answer.statusCode, 422)
  },
)

const lines: string[] = []
withDesk(
  'no log line holds a name, a number, a code or a link',
  async (desk) => {
    const { code } = await apply(desk)
    const { office } = desk
    const { id } = await office.register()
    await deedsOf(office).assign(id)
    const { token } = await deedsOf(office).askThirdParty(id)
    await desk.get(`/consultation/${token}`)
    await desk.post('/request/track', [
      { name: 'code', value: code },
      { name: 'name', value: '王小明' },
    ])
    await desk.post('/request/track', [
      { name: 'code', value: 'x' },
      { name: 'name', value: '王小名' },
    ])
    await apply(desk, { phone: '坏电话' })
    assert.ok(lines.length >= 6)
    const log = lines.join('')
    for (const secret of [code, token, '王小', '330482', '13800138000', '坏电话', '供热'])
      assert.ok(!log.includes(secret), secret)
  },
  {
    logger: {
      ...logOptions('info'),
      stream: {
        write: (line) => {
          lines.push(line)
        },
      },
    },
  },
)
