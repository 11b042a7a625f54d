export const revalidate = 60;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}
export default async function Page({ params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return (
    <main>
      <h1>{lang}</h1>
      <p>{new Date().toISOString()}</p>
    </main>
  );
}
