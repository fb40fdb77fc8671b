import type { ChannelAccountId } from '../../ids.ts'

/** The cell an AppSecret is sealed for. */
export const secretCell = (account: ChannelAccountId) =>
  ({ table: 'channel_account', column: 'secret', row: account }) as const
