export const OrganisationPage = () => <h1>OrganisationPage</h1>
