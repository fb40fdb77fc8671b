import { Typography } from 'antd'
import type { ReactNode } from 'react'

/** The codes for when the phone is lost: shown this once. */
export const BackupCodes = ({ codes }: { readonly codes: readonly string[] }): ReactNode => (
  <>
    <p>
      请把这些备用码抄下或者打印，放在稳妥的地方。手机丢失时，每个可以代替动态口令用一次；离开本页以后不再显示。
      <Typography.Text copyable={{ text: codes.join('\n'), tooltips: ['复制备用码', '已复制'] }} />
    </p>
    <ul className="codes" aria-label="备用码">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  </>
)
