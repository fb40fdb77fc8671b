import type { ReactNode } from 'react'
import { Page } from '../parts/page.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { holds, useSession } from './session.tsx'

/** Shows a screen to those it is for, and tells everybody else whom to ask. */
export const Guarded = ({
  permissions,
  children,
}: {
  readonly permissions: readonly string[] | undefined
  readonly children: ReactNode
}): ReactNode => {
  const session = useSession()
  if (permissions === undefined || permissions.some((permission) => holds(session, permission)))
    return children
  return (
    <Page title="没有权限">
      <Sentence>
        这一页不在您的职责之内。确实需要时，请本单位的系统管理员在“人员”里给您加上相应的角色。
      </Sentence>
    </Page>
  )
}
