import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Forms } from '../parts/forms.tsx'
import { Page } from '../parts/page.tsx'
import { Matrix } from './matrix.tsx'
import { RoleForm } from './role-form.tsx'
import './roles.css'

/** Which role may do what. Built-in roles stand as they are; an office may make its own. */
export const Screen = (): ReactNode => {
  const roles = useAsk('roles', {})
  const permissions = useAsk('permissions', {})
  const may = useMay('role.manage')
  return (
    <Page
      title="角色与权限"
      lead="角色是一组权限。自带的角色不能改；需要别的组合时，请新建角色。谁有哪个角色，在“人员”里看。"
      actions={
        may &&
        permissions.data && (
          <Forms
            size="middle"
            of={[
              {
                title: '新建角色',
                main: true,
                form: (close) => <RoleForm permissions={permissions.data.rows} onClose={close} />,
              },
            ]}
          />
        )
      }
    >
      <Answer to={permissions}>
        {({ rows: all }) => (
          <Answer to={roles}>{({ rows }) => <Matrix roles={rows} permissions={all} may={may} />}</Answer>
        )}
      </Answer>
    </Page>
  )
}
