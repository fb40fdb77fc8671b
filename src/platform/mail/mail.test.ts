import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMail, readMailServer } from '#platform/mail'
import type { Mail } from '#platform/mail'
import { DeliveryError } from '#platform/outbox'
import type { SMTPServerOptions } from 'smtp-server'
import type { MailServer } from '../../../test/support/mail-server.ts'
import { answer, startMailServer } from '../../../test/support/mail-server.ts'

const id = '0199aaaa-0000-7000-8000-000000000001'
const letter = { to: 'wang@example.cn', subject: '请及时答复', text: '还有两天到期。\n' }

const mailOf = (url: string, from = '某县公开办 <gongkai@example.gov.cn>'): Mail => {
  const created = createMail({ url, from })
  assert.ok(created.ok)
  return created.mail
}

const withServer = async (
  options: SMTPServerOptions,
  body: (url: string, server: MailServer) => Promise<void>,
) => {
  const server = await startMailServer(options)
  try {
    await body(`smtp://127.0.0.1:${server.port}`, server)
  } finally {
    await server.stop()
  }
}

const deliver = ({ handler }: Mail, payload: unknown = letter) =>
  handler.deliver(payload, { id, signal: AbortSignal.timeout(20_000) })

/** How a delivery fails, and that nobody's address is told. */
const failureOf = async (mail: Mail) => {
  let failure: DeliveryError | undefined
  await assert.rejects(deliver(mail), (error) => {
    assert.ok(error instanceof DeliveryError)
    assert.doesNotMatch(error.message, /@|wang/u)
    failure = error
    return true
  })
  return { failure: failure?.failure, sentence: failure?.message ?? '' }
}

test('what arrives is what was written: Chinese, plain text, an id that stays the same', async () => {
  await withServer({}, async (url, { mails }) => {
    const text = '王先生：\n\n您的申请（2026年第3号）\t已经答复。\n.\n一行很长的文字'.padEnd(
      1200,
      '，还有更多',
    )
    const subject = '关于“政府信息公开申请”的答复：请在十五个工作日内查收，逾期请与我办联系并说明情况'
    const mail = mailOf(url)
    await deliver(mail, { ...letter, subject, text })
    await deliver(mail, { ...letter, subject, text })
    const [first, second] = mails
    assert.deepEqual([first?.from, first?.to], ['gongkai@example.gov.cn', ['wang@example.cn']])
    assert.equal(first?.text.trimEnd(), text)
    const shown = ['subject', 'from', 'to', 'message-id', 'auto-submitted', 'content-type'].map((name) =>
      first.headers.get(name),
    )
    assert.deepEqual(shown, [
      subject,
      '某县公开办 <gongkai@example.gov.cn>',
      'wang@example.cn',
      `<${id}@example.gov.cn>`,
      'auto-generated',
      'text/plain; charset=utf-8',
    ])
    assert.equal(second?.headers.get('message-id'), first.headers.get('message-id'))
  })
})

test('what was put in by anybody else than queueMail cannot add a header or a receiver', async () => {
  await withServer({}, async (url, { mails }) => {
    await deliver(mailOf(url), { ...letter, subject: '甲\r\nBcc: li@example.cn' })
    assert.deepEqual(mails[0]?.to, ['wang@example.cn'])
    assert.equal(mails[0].headers.has('bcc'), false)
    await assert.rejects(deliver(mailOf(url), { ...letter, cc: 'li@example.cn' }))
  })
})

test('a refusal for good is told with its codes, without the words of the server', async () => {
  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _, done) => {
    done(answer(550, `5.1.1 <${address}> no such user`))
  }
  await withServer({ onRcptTo }, async (url) => {
    assert.deepEqual(await failureOf(mailOf(url)), {
      failure: 'refused',
      sentence: '邮件服务器拒收这封邮件（550 5.1.1），请核对收件地址。',
    })
  })
})

test('a refusal for now is tried again', async () => {
  const onData: SMTPServerOptions['onData'] = (stream, _, done) => {
    stream.resume().once('end', () => {
      done(answer(451, 'wang@example.cn: greylisted'))
    })
  }
  await withServer({ onData }, async (url) => {
    const { failure, sentence } = await failureOf(mailOf(url))
    assert.equal(failure, 'later')
    assert.match(sentence, /暂时不收这封邮件（451）/u)
  })
})

test('what every mail would be told is no fault of this one', async () => {
  const onMailFrom: SMTPServerOptions['onMailFrom'] = (_, __, done) => {
    done(answer(553, 'sender not allowed'))
  }
  await withServer({ onMailFrom }, async (url) => {
    const { failure, sentence } = await failureOf(mailOf(url))
    assert.equal(failure, 'unreachable')
    assert.match(sentence, /553.*发件地址/u)
  })
})

test('a name and a password are used, and wrong ones told', async () => {
  const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _, done) => {
    if (username === 'gong@kai' && password === 'a:b/口') done(null, { user: username })
    else done(answer(535, 'no'))
  }
  await withServer({ authOptional: false, allowInsecureAuth: true, onAuth }, async (url, { port, mails }) => {
    const right = `smtp://${encodeURIComponent('gong@kai')}:${encodeURIComponent('a:b/口')}@127.0.0.1:${port}?tls=none`
    assert.deepEqual(await mailOf(right).ready(), { state: 'ready' })
    await deliver(mailOf(right))
    assert.equal(mails.length, 1)
    const wrong = mailOf(right.replace('gong', 'hong'))
    assert.deepEqual(await wrong.ready(), {
      state: 'failing',
      sentence: '邮件服务器不接受用户名或者口令（535），请核对邮件设置。',
    })
    assert.equal((await failureOf(wrong)).failure, 'unreachable')
    assert.equal((await failureOf(mailOf(url))).failure, 'unreachable')
    // Without ?tls=none a password waits for a connection that is safe.
    assert.match((await failureOf(mailOf(right.replace('?tls=none', '')))).sentence, /加密连接没有建立/u)
    assert.equal(mails.length, 1)
  })
})

test('a server that is not there, or says nothing, is unreachable', async () => {
  const gone = await startMailServer()
  await gone.stop()
  const { failure, sentence } = await failureOf(mailOf(`smtp://127.0.0.1:${gone.port}`))
  assert.equal(failure, 'unreachable')
  assert.match(sentence, /^连接不上邮件服务器/u)
  await withServer({ onConnect: () => undefined }, async (url) => {
    const signal = AbortSignal.timeout(50)
    const { handler } = mailOf(url)
    await assert.rejects(handler.deliver(letter, { id, signal }), /没有及时应答/u)
  })
})

test('TLS from the first byte is what smtps asks for', async () => {
  await withServer({}, async (_, { port }) => {
    assert.equal((await failureOf(mailOf(`smtps://127.0.0.1:${port}`))).failure, 'unreachable')
  })
})

test('a certificate nobody vouches for is refused, at the first byte or by STARTTLS', async () => {
  for (const [protocol, secure] of [
    ['smtps', true],
    ['smtp', false],
  ] as const)
    await withServer({ secure, disabledCommands: [] }, async (_, { port, mails }) => {
      const { failure, sentence } = await failureOf(mailOf(`${protocol}://127.0.0.1:${port}`))
      assert.equal(failure, 'unreachable')
      assert.match(sentence, /证书不可信/u)
      assert.deepEqual(mails, [])
    })
})

test('without a server mail is blocked, not broken', async () => {
  const { handler, ready } = mailOf('')
  assert.equal(handler.blocked, '未发送：没有设置邮件服务器。')
  assert.deepEqual(await ready(), { state: 'unset', sentence: handler.blocked })
})

const serverOf = (url: string) => {
  const read = readMailServer(url)
  return read.ok ? read.server : read.sentence
}

test('the address of a server says host, port, TLS and login', () => {
  const login = { user: 'u@x', password: 'p' }
  assert.deepEqual(serverOf('smtps://u%40x:p@mail.example.cn'), {
    host: 'mail.example.cn',
    port: 465,
    tls: 'implicit',
    login,
  })
  const table = [
    ['smtp://mail', 'mail', 587, 'offered'],
    ['smtp://mail:25/?tls=none', 'mail', 25, 'none'],
    ['smtp://[::1]:25?tls=required', '::1', 25, 'required'],
    ['smtp://10.0.0.8:2525', '10.0.0.8', 2525, 'offered'],
  ] as const
  for (const [url, host, port, tls] of table)
    assert.deepEqual(serverOf(url), { host, port, tls, login: undefined })
})

test('a wrong address is told without its password', () => {
  const wrong = [
    '',
    'mail.example.cn',
    'http://mail',
    'smtp://',
    'smtp://geheim@mail',
    'smtp://u:geheim@mail/path',
    'smtp://u:geheim@mail?tls=some',
    'smtps://u:geheim@mail?tls=none',
    'smtp://u:geheim%@mail',
    'smtp://u:geheim@mail:99999',
  ]
  for (const url of wrong) {
    const read = readMailServer(url)
    assert.ok(!read.ok, url)
    assert.match(read.sentence, /^[^a-z].*。$/u)
    assert.doesNotMatch(read.sentence, /geheim/u)
  }
  const created = createMail({ url: 'smtp://mail', from: '甲 <a@b>, 乙 <c@d>' })
  assert.match(created.ok ? '' : created.sentence, /^发件地址应当/u)
})
