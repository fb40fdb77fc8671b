import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useDo } from '../api/ask.ts'

/** The way out. */
export const SignOut = (): ReactNode => {
  const signOut = useDo('signOut')
  return (
    <Button
      type="link"
      size="small"
      style={{ paddingInline: 0 }}
      loading={signOut.isPending}
      onClick={() => {
        signOut.mutate({})
      }}
    >
      退出登录
    </Button>
  )
}
