import assert from 'node:assert/strict'
import { revealForm, trackRequest } from '#modules/requests'
import { application, apply, hiddenIn, paper, plainOf, withDesk } from './support/applying.ts'

const code = /^(?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/u

withDesk(
  'an application with proof of work is registered at once, and its receipt followed',
  async (desk) => {
    const { office } = desk
    const { answer, code: given } = await apply(desk)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.match(given, code)
    assert.match(answer.body, /依申请〔2026〕1号/u)
    assert.equal(answer.headers['cache-control'], 'no-store')
    const [request] = await desk.requests()
    assert.ok(request)
    const form = await office.run((tx) => revealForm(tx, office.act(), request.id, office.cells))
    assert.deepEqual(
      [form.name, form.applicantKind, form.way, form.proofFiles.length],
      ['王小明', 'naturalPerson', 'online', 1],
    )
    const seen = await office.run((tx) =>
      trackRequest(tx, office.act(), { code: given, name: '王小明' }, office.cells),
    )
    assert.match(seen.status, /等待机关确认/u)
    const saved = await desk.post('/request/receipt', [
      { name: 'receipt', value: hiddenIn(answer.body, 'receipt') },
    ])
    assert.equal(saved.headers['content-type'], 'text/plain; charset=utf-8')
    assert.ok(saved.body.includes(given))
    assert.match(saved.body, /20个工作日/u)
  },
)

withDesk('without script the form is looked through and confirmed, files and all', async (desk) => {
  const url = `/request/${encodeURIComponent(desk.slug)}`
  const challenge = { name: 'challenge', value: hiddenIn((await desk.get(url)).body, 'challenge') }
  const review = await desk.post(url, [challenge, { name: 'solution', value: '' }, ...application(), paper])
  assert.match(review.body, /请核对后确认提交/u)
  assert.match(review.body, /身份证\.png/u)
  assert.equal((await desk.requests()).length, 0)
  const again = (page: string, more: Readonly<Record<string, string>> = {}) =>
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)" \/>/gu)]
      .map(([, name = '', value = '']) => ({ name, value: plainOf(value) }))
      .concat(Object.entries(more).map(([name, value]) => ({ name, value })))
  const tooSoon = await desk.post(url, again(review.body))
  assert.match(tooSoon.body, /请核对后确认提交/u)
  desk.pass(4000)
  const edited = await desk.post(url, again(tooSoon.body, { edit: '1' }))
  assert.match(edited.body, /value="王小明"/u)
  assert.match(edited.body, /已经上传：身份证\.png/u)
  const done = await desk.post(url, again(tooSoon.body))
  assert.match(/class="code">([^<]+)</u.exec(done.body)?.[1] ?? '', code)
  assert.equal((await desk.requests()).length, 1)
})

withDesk('an organisation says who acts for it; switching keeps what was typed', async (desk) => {
  const url = `/request/${encodeURIComponent(desk.slug)}`
  const typed = application({ name: '示例有限公司', switch: 'organisation' })
  const switched = await desk.post(url, typed)
  assert.equal(switched.statusCode, 200)
  assert.match(switched.body, /单位名称/u)
  assert.match(switched.body, /value="示例有限公司"/u)
  const organisation = {
    as: 'organisation',
    applicantKind: 'enterprise',
    name: '示例有限公司',
    proof: 'credit-code',
    idNumber: '91330482MA2CXXXX0X',
  }
  const { answer } = await apply(desk, organisation)
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /请填写经办人的姓名/u)
  const agent = {
    'agent.name': '赵经办',
    'agent.idNumber': '330482198001010022',
    'agent.phone': '13700137000',
  }
  const missing = await apply(desk, { ...organisation, ...agent })
  assert.match(missing.answer.body, /请上传授权委托书/u)
  const authority = { ...paper, name: 'agent.files', fileName: '委托书.png' }
  const done = await apply(desk, { ...organisation, ...agent }, [paper, authority])
  assert.equal(done.answer.statusCode, 200, done.answer.body)
  const { office } = desk
  const [request] = await desk.requests()
  assert.ok(request)
  const form = await office.run((tx) => revealForm(tx, office.act(), request.id, office.cells))
  assert.deepEqual(
    [form.applicantKind, form.agent?.name, form.agent?.files.length],
    ['enterprise', '赵经办', 1],
  )
})

withDesk(
  'what is wrong stands beside its field and at the head; nothing typed or sent is lost',
  async (desk) => {
    const { answer } = await apply(desk, { phone: 'abc', description: '', way: 'post', name: '李<四>' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /还没有提交/u)
    assert.match(answer.body, /有 3 处要改正/u)
    for (const field of ['phone', 'description', 'address'])
      assert.match(answer.body, new RegExp(`id="f-${field}"[^>]*aria-invalid="true"`, 'u'), field)
    assert.match(plainOf(answer.body), /value="李<四>"/u)
    assert.match(answer.body, /已经上传：身份证\.png/u)
    assert.match(answer.body, /value="post"[^>]*checked/u)
    assert.equal((await desk.requests()).length, 0)
  },
)
