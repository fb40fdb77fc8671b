import type { OutboxHandler } from '#platform/outbox'
import { DeliveryError } from '#platform/outbox'
import type { SMTPTransportOptions } from 'nodemailer'
import type { Sender } from './address.ts'
import { senderOf } from './address.ts'
import { mailFailure } from './failure.ts'
import { letterSchema } from './letter.ts'
import { mailKind } from './queue-mail.ts'
import type { MailServer } from './server.ts'
import { readMailServer } from './server.ts'

export interface MailSettings {
  /** The server's address, see readMailServer; undefined or empty where there is none. */
  readonly url: string | undefined
  /** `公开办 <gongkai@example.gov.cn>`. */
  readonly from: string | undefined
}

export type MailReady =
  | { readonly state: 'ready' }
  /** No server is set; mails wait in the outbox. */
  | { readonly state: 'unset'; readonly sentence: string }
  | { readonly state: 'failing'; readonly sentence: string }

export interface Mail {
  readonly handler: OutboxHandler
  /** Connects and signs in, without sending anything. */
  readonly ready: () => Promise<MailReady>
}

const unset = '未发送：没有设置邮件服务器。'

/** Milliseconds; together they stay below what the outbox grants a delivery. */
const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  socketCloseTimeout: 1000,
}

const transportOptions = ({ host, port, tls, login }: MailServer): SMTPTransportOptions => ({
  host,
  port,
  secure: tls === 'implicit',
  requireTLS: tls === 'required',
  ignoreTLS: tls === 'none',
  ...(login && { auth: { user: login.user, pass: login.password }, forceAuth: true }),
  tls: { minVersion: 'TLSv1.2' },
  disableFileAccess: true,
  disableUrlAccess: true,
  ...timeouts,
})

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** The Message-ID is the item's, so that a mail delivered twice is one to the receiver. */
const message = (from: Sender, id: string, payload: unknown, signal: AbortSignal) => {
  const { to, subject, text } = letterSchema.parse(payload)
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${domainOf(from.address)}>`,
    // RFC 3834: nobody's absence note answers a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal,
  }
}

const closed: Mail = {
  handler: {
    kind: mailKind,
    blocked: unset,
    deliver: () => Promise.reject(new DeliveryError('unreachable', unset)),
  },
  ready: () => Promise.resolve({ state: 'unset', sentence: unset }),
}

/** Loaded with the first mail: most of the time nothing is sent. */
const transportOf = async (server: MailServer) => {
  const { createTransport } = await import('nodemailer')
  return createTransport(transportOptions(server))
}

const mailOver = (server: MailServer, from: Sender): Mail => {
  let made: ReturnType<typeof transportOf> | undefined
  const transport = () => (made ??= transportOf(server))
  return {
    handler: {
      kind: mailKind,
      blocked: undefined,
      deliver: async (payload, { id, signal }) => {
        const written = message(from, id, payload, signal)
        try {
          await (await transport()).sendMail(written)
        } catch (error) {
          throw mailFailure(error)
        }
      },
    },
    ready: async () => {
      try {
        await (await transport()).verify()
        return { state: 'ready' }
      } catch (error) {
        return { state: 'failing', sentence: mailFailure(error).message }
      }
    },
  }
}

export type MailCreated =
  { readonly ok: true; readonly mail: Mail } | { readonly ok: false; readonly sentence: string }

/**
 * Mail over the server of the settings, as a handler of the outbox; a connection per mail. Without a server mails wait.
 * Gives a sentence where the settings are wrong.
 */
export const createMail = ({ url = '', from = '' }: MailSettings): MailCreated => {
  if (url === '') return { ok: true, mail: closed }
  const read = readMailServer(url)
  if (!read.ok) return { ok: false, sentence: `邮件服务器的地址${read.sentence}` }
  const sender = senderOf(from)
  if (!sender)
    return { ok: false, sentence: '发件地址应当是一个邮箱，例如 公开办 <gongkai@example.gov.cn>。' }
  return { ok: true, mail: mailOver(read.server, sender) }
}
