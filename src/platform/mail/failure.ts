import type { DeliveryFailure } from '#platform/outbox'
import { DeliveryError } from '#platform/outbox'
import type { NodemailerError } from 'nodemailer'

const isMailerError = (error: unknown): error is NodemailerError => error instanceof Error

/** `550 5.1.1`: the codes alone; the words of a server quote addresses. */
const codesOf = ({ responseCode, response = '' }: NodemailerError): string => {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/u.exec(response)?.[1]
  return [responseCode, enhanced].filter((code) => code !== undefined).join(' ')
}

const broken: Readonly<Record<string, string>> = {
  EDNS: '找不到邮件服务器，请核对邮件设置里的主机名和本机的域名解析。',
  ETLS: '与邮件服务器的加密连接没有建立，请核对邮件设置里的协议、端口和服务器证书。',
  ETIMEDOUT: '邮件服务器没有及时应答，请核对网络和邮件设置里的主机、端口。',
  EABORT: '邮件服务器没有及时应答，请核对网络和邮件设置里的主机、端口。',
  ENOAUTH: '邮件服务器要求登录，请在邮件设置里写上用户和口令。',
}

const certificate =
  '邮件服务器的证书不可信，没有发送。请换用受信任的证书，或者用 NODE_EXTRA_CA_CERTS 指明签发它的根证书。'

/** The codes of node:tls for a chain that does not lead to a known root, or not to this host. */
const isCertificate = ({ code = '', originalCode = '', message }: NodemailerError): boolean =>
  /CERT|SIGNATURE|ALTNAME/u.test(`${code} ${originalCode}`) || /certificate/iu.test(message)

const unreachable = '连接不上邮件服务器，请核对它是否运行、网络是否通、邮件设置里的主机和端口是否正确。'

/** What the server said to this mail and its receiver; all else would be said to every mail. */
const ofThisMail = ({ command = '' }: NodemailerError): boolean => /^(?:RCPT TO|DATA)/u.test(command)

const answer = (error: NodemailerError): readonly [DeliveryFailure, string] => {
  const codes = codesOf(error)
  if (error.code === 'EAUTH')
    return ['unreachable', `邮件服务器不接受用户名或者口令（${codes}），请核对邮件设置。`]
  const known = isCertificate(error) ? certificate : broken[error.code ?? '']
  if (known !== undefined || codes === '') return ['unreachable', known ?? unreachable]
  if (!ofThisMail(error))
    return ['unreachable', `邮件服务器不接受本机发信（${codes}），请核对邮件设置里的发件地址和用户。`]
  return error.permanent === true
    ? ['refused', `邮件服务器拒收这封邮件（${codes}），请核对收件地址。`]
    : ['later', `邮件服务器暂时不收这封邮件（${codes}），会自动再试。`]
}

/** What sending ended with, as the outbox knows it; what nodemailer said stays in `cause`. */
export const mailFailure = (error: unknown): DeliveryError => {
  const [failure, sentence] = isMailerError(error) ? answer(error) : (['later', unreachable] as const)
  return new DeliveryError(failure, sentence, error)
}
