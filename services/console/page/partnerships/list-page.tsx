export const PartnershipsPage = () => <h1>PartnershipsPage</h1>
