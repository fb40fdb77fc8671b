import type { AuthSettings } from '../better-auth/load.ts'
import { loadAdapter, optionsOf } from '../better-auth/load.ts'
import type { OidcProvider } from './provider.ts'
import { subjectOf } from './provider.ts'

/** What nobody's account has: whose subject is unknown is not found by an address either. */
const nobody = 'nobody@oidc.invalid'

const configOf = (provider: OidcProvider) => ({
  providerId: provider.id,
  name: provider.title,
  discoveryUrl: provider.discoveryUrl,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: ['openid', 'profile', 'email'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  accountSubject: ({ profile }: { readonly profile: Readonly<Record<string, unknown>> }) =>
    subjectOf(provider, profile),
  mapProfileToUser: () => ({ email: nobody, emailVerified: false, name: provider.title }),
})

/**
 * Better-auth for the providers alone, because it reads their discovery documents as it starts: who signs in with a
 * password does not wait for a provider that is down. It never makes accounts and keeps none of the tokens.
 */
export const loadOidc = async (settings: AuthSettings, providers: readonly OidcProvider[]) => {
  const [{ betterAuth }, database, { genericOAuth }] = await Promise.all([
    import('better-auth/minimal'),
    loadAdapter(),
    import('better-auth/plugins/generic-oauth'),
  ])
  return betterAuth({
    ...optionsOf(settings),
    database,
    account: {
      storeStateStrategy: 'cookie',
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        trustedProviders: providers.map(({ id }) => id),
        allowDifferentEmails: true,
        disableImplicitLinking: true,
      },
    },
    plugins: [genericOAuth({ config: providers.map((provider) => configOf(provider)) })],
  })
}

export type OidcAuth = Awaited<ReturnType<typeof loadOidc>>
