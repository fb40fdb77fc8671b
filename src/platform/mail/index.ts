/** Mail of plain text over SMTP: put into the outbox by a mutation, delivered by the outbox's sweep; docs/adr/0016. */
export { queueMail } from './queue-mail.ts'
/** The handler of the outbox for it, and whether the server answers. */
export { createMail } from './mail.ts'
export type { Mail, MailReady } from './mail.ts'
/** The address of a mail server, read and told what is wrong with it. */
export { readMailServer } from './server.ts'
