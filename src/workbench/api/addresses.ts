import type { OperationName } from './operations.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT'

/** Where each operation is asked for. */
export const addresses = {
  session: 'GET /session',
  signIn: 'POST /session/sign-in',
  secondFactor: 'POST /session/second-factor',
  signOut: 'POST /session/sign-out',
  providers: 'GET /session/providers',
  oidcStart: 'POST /session/oidc/:provider',
  setupState: 'GET /setup',
  setUp: 'POST /setup',
  inviteState: 'GET /invite',
  acceptInvite: 'POST /invite',
  mySessions: 'GET /account/sessions',
  revokeSession: 'POST /account/sessions/:session/revoke',
  revokeOtherSessions: 'POST /account/sessions/revoke-others',
  changePassword: 'POST /account/password',
  beginSecondFactor: 'POST /account/second-factor/begin',
  confirmSecondFactor: 'POST /account/second-factor/confirm',
  dropSecondFactor: 'POST /account/second-factor/drop',
  tasks: 'GET /tasks',
  calendarYears: 'GET /calendar',
  calendarYear: 'GET /calendar/:year',
  previewNotice: 'POST /calendar/preview',
  loadNotice: 'POST /calendar',
  audit: 'GET /audit',
  verifyAudit: 'POST /audit/verify',
  sweeps: 'GET /sweeps',
  sweepRuns: 'GET /sweeps/:sweep/runs',
  runSweep: 'POST /sweeps/:sweep/run',
  outbox: 'GET /outbox',
  retryOutbox: 'POST /outbox/:item/retry',
  settings: 'GET /settings',
  changeSetting: 'PUT /settings/:name',
} as const satisfies Record<OperationName, `${Method} /${string}`>
