export const OrganisationsPage = () => <h1>OrganisationsPage</h1>
