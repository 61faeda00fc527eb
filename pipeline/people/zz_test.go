package people

import ("testing";"os";"github.com/d1af08f5/sayso/pipeline/records";"runtime";"fmt";"time")

func TestZZ(t *testing.T){
 f:=os.Getenv("ZZ"); if f=="" {t.Skip()}
 t0:=time.Now()
 x:=New(nil)
 for rec,err:=range records.File(f){ if err!=nil{t.Fatal(err)}; x.Add(rec)}
 t1:=time.Now()
 p:=x.Join()
 t2:=time.Now()
 var m runtime.MemStats; runtime.GC(); runtime.ReadMemStats(&m)
 fmt.Println("keys",len(x.sums),"rows",len(p.rows),"heap MB",m.HeapAlloc>>20, t1.Sub(t0), t2.Sub(t1), "meet", len(x.together))
 out,_:=os.Create("/tmp/people.csv"); WriteCSV(out,p.rows); out.Close()
}
