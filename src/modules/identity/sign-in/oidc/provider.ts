/** A provider people may sign in with (统一身份认证), by OpenID Connect. */
export interface OidcProvider {
  /** In addresses: `province`. Small letters, digits and dashes. */
  readonly id: string
  /** What the button says: 省统一身份认证. */
  readonly title: string
  /** Its discovery document: `https://…/.well-known/openid-configuration`. */
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Which claim names the account; `sub` unless said otherwise. An e-mail address counts only if the provider has verified it. */
  readonly claim?: 'sub' | 'email' | 'preferred_username'
}

type Profile = Readonly<Record<string, unknown>>

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** The subject an account is linked by; empty, which no account has, where the claim is missing or unverified. */
export const subjectOf = ({ claim = 'sub' }: OidcProvider, profile: Profile): string => {
  const value = profile[claim]
  if (typeof value !== 'string') return ''
  if (claim === 'email') return isTrue(profile['email_verified']) ? value.trim().toLowerCase() : ''
  return value
}
