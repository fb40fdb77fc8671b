/** `sm4gcm.1.<key id>.<base64url of nonce, ciphertext, tag>`: names its algorithm and key, so that both can change. */
export interface SealedText {
  readonly header: string
  readonly keyId: string
  readonly body: Buffer
}

const form = /^(sm4gcm\.1\.([0-9a-f]{8}))\.([A-Za-z0-9_-]+)$/u

export const headerOf = (keyId: string): string => `sm4gcm.1.${keyId}`

export const writeSealed = (header: string, body: Buffer): string => `${header}.${body.toString('base64url')}`

/** Undefined for any other text, also when base64url has spare bits set: one value has exactly one text. */
export const readSealed = (text: string): SealedText | undefined => {
  const [, header, keyId, encoded] = form.exec(text) ?? []
  if (header === undefined || keyId === undefined || encoded === undefined) return undefined
  const body = Buffer.from(encoded, 'base64url')
  return body.toString('base64url') === encoded ? { header, keyId, body } : undefined
}
