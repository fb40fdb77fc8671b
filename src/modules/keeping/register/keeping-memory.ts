import type { CaseMemory } from '#modules/requests'
import type { KeepingReading, KeepingTables } from '../schema/index.ts'

/** The register's line of keeping itself: why a case was held. */
export const keepingMemory: CaseMemory<KeepingTables, KeepingReading> = {
  title: '保全和归档',
  tables: {
    keeping_hold: 'emptied',
    keeping_rule: { kept: '本机关的设定，不属于哪一件' },
    keeping_pack: { kept: '只有归档包的 SM3、大小和制作的时间；包不在这里' },
    keeping_removal: { kept: '什么时候按哪一条规则删除了多少，条例第四十五条' },
  },
  forget: async (tx, request) => {
    await tx
      .updateTable('keeping_hold')
      .set({ reason: '', lift_reason: null })
      .where('request', '=', request)
      .execute()
    return { counts: {}, files: [] }
  },
  holds: () => Promise.resolve([]),
}
