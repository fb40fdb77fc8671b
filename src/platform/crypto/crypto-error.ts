/** Each failure by name. The message is the Chinese sentence; it never holds plaintext, a key or a password. */
const sentences = {
  'sealed-malformed': '这段内容不是本系统加密的格式，无法解密。请从备份中恢复这条记录。',
  'sealed-refused':
    '这段内容解密时没有通过校验：它被改动过，或者是从别的记录挪来的。请核对审计记录，并从备份中恢复这条记录。',
  'sealed-key-unknown':
    '加密这段内容的密钥不在本机。请把原来的密钥加在 GONGKAI_KEY 现用密钥的后面，用逗号隔开，然后重新启动。',
  'text-malformed': '文字里有不成对的代理字符，无法保存。请删去乱码后再提交。',
  'passwords-busy': '此刻登录的人太多，请过一会儿再试。',
  'password-record-malformed': '这个账号保存的口令记录已损坏，无法核对。请由系统管理员重置口令。',
} as const

export type CryptoErrorCode = keyof typeof sentences

/** Thrown by sealing and by passwords. `code` says which failure; `message` is a sentence fit for people. */
export class CryptoError extends Error {
  readonly code: CryptoErrorCode
  constructor(code: CryptoErrorCode) {
    super(sentences[code])
    this.name = 'CryptoError'
    this.code = code
  }
}
