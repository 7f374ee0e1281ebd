export const FiguresPage = () => <h1>FiguresPage</h1>
