import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { SMTPServerOptions } from 'smtp-server'
import { SMTPServer } from 'smtp-server'

/** A mail as its receiver reads it. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** By their names in small letters; encoded words decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
}

export interface MailServer {
  readonly port: number
  readonly mails: readonly ReceivedMail[]
  readonly stop: () => Promise<void>
}

const decodedWord = (_word: string, encoding: string, content: string): string =>
  encoding.toUpperCase() === 'B'
    ? Buffer.from(content, 'base64').toString()
    : fromQuotedPrintable(content.replaceAll('_', ' '))

const fromQuotedPrintable = (content: string): string => {
  const bytes = content
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** RFC 2047, and lines folded. */
const headerOf = (line: string): readonly [string, string] => {
  const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/su.exec(line.replace(/\r\n[ \t]+/gu, ' ')) ?? []
  const joined = value.replace(/\?=\s+=\?/gu, '?==?')
  return [name.toLowerCase(), joined.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu, decodedWord)]
}

const bodyOf = (encoding: string | undefined, content: string): string => {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString()
  return encoding === 'quoted-printable' ? fromQuotedPrintable(content) : content
}

const readMail = (from: string, to: readonly string[], raw: string): ReceivedMail => {
  const end = raw.indexOf('\r\n\r\n')
  const headers = new Map(
    raw
      .slice(0, end)
      .split(/\r\n(?![ \t])/u)
      .map(headerOf),
  )
  const body = bodyOf(headers.get('content-transfer-encoding'), raw.slice(end + 4))
  return { from, to, headers, text: body.replaceAll('\r\n', '\n') }
}

/** A refusal of the server with its code. */
export const answer = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })

/** A real SMTP server on a free port of this machine, or on the given one; it keeps what it takes. */
export const startMailServer = async (options: SMTPServerOptions = {}, port = 0): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const from = mailFrom === false ? '' : mailFrom.address
      text(stream).then((raw) => {
        mails.push(
          readMail(
            from,
            rcptTo.map(({ address }) => address),
            raw,
          ),
        )
        done()
      }, done)
    },
    ...options,
  })
  // A client that hangs up in the middle is what some tests are about.
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    mails,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
